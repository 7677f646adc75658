import { expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { choosePlace, next, toWhere } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'
import { expectFocusInSight } from './walk/where.ts'

const site = openSite()
const said = { urgent: '没有，但是危险', topic: '电线裸露' } as const

it('numbers that tell who writes are asked about one by one; what was put right is red no more', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  await toWhere(page, said)
  await choosePlace(page, { city: '南京市', district: '南京市江宁区' })
  await next(page)
  const narrative = page.getByLabel('您看到了什么？')
  await narrative.fill('示例：配电箱没有门。打我 13800000000，车牌苏A12345在坑边。')
  await page.getByText('这里好像有电话号码：13800000000').waitFor()
  await picture(page, 'phone-tell-seen')
  expect(await accessFaults(page)).toEqual([])
  await page.getByRole('button', { name: '去掉' }).click()
  expect(await narrative.inputValue()).toBe('示例：配电箱没有门。打我 ，车牌苏A12345在坑边。')
  await expectFocusInSight(page, '#narrative')
  await page.getByText('这里好像有车牌号：苏A12345').waitFor()
  await page.getByRole('button', { name: '留着' }).click()
  await page.getByRole('button', { name: '留着' }).waitFor({ state: 'detached' })
  expect(await narrative.inputValue()).toContain('苏A12345')
  await next(page)
  await page.locator('#q-files').waitFor({ state: 'visible' })
  await next(page)
  await page.getByText('留，实名', { exact: true }).click()
  await next(page)
  await page.getByRole('heading', { name: '有几处要改一下' }).waitFor()
  expect(await page.locator('.field-error').count()).toBe(2)
  await page.getByLabel('姓名', { exact: true }).fill('示例')
  await page.getByRole('heading', { name: '有一处要改一下' }).waitFor()
  expect(await page.locator('.field-error').count()).toBe(1)
  expect(await page.locator('#contactName').getAttribute('aria-invalid')).toBeNull()
  await page.getByLabel('电话', { exact: true }).fill('13800000000')
  expect(await page.locator('.field-error, #problems:not([hidden])').count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
