import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { draftSaved, signIn, unlockDrafts } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()

async function look(page: Page, name: string) {
  expect(await accessFaults(page), name).toEqual([])
  await picture(page, name)
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `${name} is wider than its screen`).toBeLessThanOrEqual(0)
}

async function staff(username: string, screen: Screen = 'desk') {
  const one = await visit(site.browser, site.stack.origin, screen)
  await signIn(one.page, username)
  return one
}

it('a campaign is written part by part, approved by a second person, and public', async () => {
  const drafter = await staff('province-drafter')
  const { page } = drafter
  await page.goto('/desk/#/campaigns')
  await page.getByText('现在用的是随软件带的方案').waitFor()
  await look(page, 'desk-campaigns')
  await page.getByRole('link', { name: /起草“.*”的下一版/ }).click()
  await page.getByRole('group', { name: '名称和阶段' }).getByLabel('中文名').fill('巩固提升（示例）')
  await look(page, 'desk-campaign-head')
  await page.getByRole('button', { name: '任务', exact: true }).click()
  const duty = page.getByRole('group', { name: '任务', exact: true })
  await duty.getByLabel(/选一个来改/).selectOption({ label: 'T01-2　两轮全覆盖排查' })
  await duty.getByLabel('哪一条').fill('九')
  // What is wrong is said at once, and nothing can be saved.
  await page.getByText('任务 T01-2　哪一条　没有这一条').waitFor()
  expect(await page.getByRole('button', { name: '提交复核' }).isDisabled()).toBe(true)
  await look(page, 'desk-campaign-duties')
  await duty.getByLabel('哪一条').fill('二（一）1')
  await page.getByRole('button', { name: '指标', exact: true }).click()
  await page.getByRole('group', { name: '指标', exact: true }).getByLabel('单位', { exact: true }).fill('位')
  await look(page, 'desk-campaign-indicators')
  await page.getByRole('button', { name: '这里定的', exact: true }).click()
  await page.getByLabel('每月的数，下个月几日前报').fill('八')
  await page.getByText('每月的数，下个月几日前报　没有填，或者填得不对').waitFor()
  await page.getByLabel('每月的数，下个月几日前报').fill('８')
  await look(page, 'desk-campaign-settings')
  // What was typed is there again after a reload.
  await unlockDrafts(page, 'province-drafter')
  await draftSaved(page)
  await page.reload()
  await unlockDrafts(page, 'province-drafter')
  await page.getByRole('group', { name: '名称和阶段' }).getByLabel('中文名').waitFor()
  await expect
    .poll(() => page.getByRole('group', { name: '名称和阶段' }).getByLabel('中文名').inputValue())
    .toBe('巩固提升（示例）')
  await page.getByRole('button', { name: '整份文件', exact: true }).click()
  await look(page, 'desk-campaign-file')
  await page.getByLabel('为什么改').fill('示例：换个短名字')
  await page.getByRole('button', { name: '提交复核' }).click()
  await page.getByRole('heading', { name: /第 1 版\s等复核/ }).waitFor()
  expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)

  const approver = await staff('province-approver')
  await approver.page.goto('/desk/#/campaigns')
  await approver.page.getByRole('link', { name: /巩固提升（示例）/ }).click()
  await approver.page.getByText('示例：换个短名字').waitFor()
  await look(approver.page, 'desk-campaign-review')
  await approver.page.getByRole('button', { name: '批准', exact: true }).click()
  // What was decided is no longer open: the list of what is in force stands there.
  await approver.page.getByRole('heading', { name: '现在用的' }).waitFor()
  await expect.poll(() => approver.page.evaluate(() => document.activeElement?.id)).toBe('campaigns-in-force')
  await site.stack.stages.settle()
  const published = async () => (await fetch(`${site.stack.origin}/data/campaigns/2023.json`)).json()
  await expect
    .poll(published, { timeout: 40_000 })
    .toMatchObject({ zh: '巩固提升（示例）', settings: { dueDay: 8 } })
  await approver.page.goto('/progress/')
  expect(await approver.page.locator('body').textContent()).toContain('巩固提升（示例）')
  expect([...drafter.complaints, ...approver.complaints]).toEqual([])
  await drafter.close()
  await approver.close()
})

it('on a telephone nothing of it is wider than the screen', async () => {
  const drafter = await staff('province-drafter', 'phone')
  await drafter.page.goto('/desk/#/campaigns/new/2028')
  await drafter.page.getByText(/还有 \d+ 处要改/).waitFor()
  await look(drafter.page, 'desk-campaign-phone')
  // The box of the switches hangs from a line that begins anywhere.
  await drafter.page.locator('#desk-view > summary').click()
  const box = await drafter.page.locator('#desk-view > div').boundingBox()
  const across = drafter.page.viewportSize()?.width ?? 0
  expect(box && box.x >= 0 && box.x + box.width <= across, JSON.stringify(box)).toBe(true)
  await look(drafter.page, 'desk-view-phone')
  await drafter.close()
})
