import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '../fixtures/approve.ts'
import type { House } from '../fixtures/house.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
const title = '关于某冷库项目液氨管道旁动火问题的通报（示例）'
let id = ''
beforeAll(async () => {
  const house = { records: site.stack.stages.stores.records, now: () => new Date() } as House
  id = await approve(house, {
    title,
    basics: '示例：检查发现，工人在液氨管道旁焊接，没有监护人。',
    reply: { day: '2026-10-11', text: '属实，已经停下来改。（示例）' },
    timeline: [{ day: '2026-10-12', text: '责令停工。（示例）' }],
  })
  while ((await fetch(`${site.stack.origin}/cases/${id}/`)).status !== 200) await setTimeout(200)
})

describe.each<Screen>(['phone', 'desk'])('a reader at a %s', (screen) => {
  it('searches with the keyboard, comes to the case, and back to what was found', async () => {
    const { page, hosts, close } = await visit(site.browser, site.stack.origin, screen)
    await page.goto('/cases/')
    await picture(page, `cases-${screen}`)
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('link', { name: '查找：' }).click()
    await page.getByRole('searchbox', { name: '找什么' }).fill('液氨 没有监护人')
    await page.keyboard.press('Enter')
    const found = page.getByRole('link', { name: title })
    await found.waitFor()
    expect(await page.getByRole('status').textContent()).toMatch(/^找到 ?1 ?件/)
    expect(await page.locator('mark').allTextContents()).toEqual(['液氨', '液氨', '没有监护人'])
    expect(new URL(page.url()).hash).toBe(
      `#q=${encodeURIComponent('液氨')}+${encodeURIComponent('没有监护人')}`,
    )
    expect(await accessFaults(page)).toEqual([])
    await picture(page, `search-${screen}`)
    await found.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${id}/`)
    expect(await accessFaults(page)).toEqual([])
    await picture(page, `case-${screen}`)
    await page.goBack()
    await found.waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('液氨 没有监护人')
    // What was asked for never left the browser.
    expect([...hosts]).toEqual([new URL(site.stack.origin).host])
    await close()
  })

  it('is told what a single character does, what was not found, and where else to look', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, screen)
    const said = page.getByRole('status')
    await page.goto('/cases/search/#q=氨')
    await expect.poll(() => said.textContent()).toContain('请至少写两个字')
    await page.getByRole('searchbox').fill('没有这样的词语')
    await page.getByRole('button', { name: '查找' }).click()
    await expect.poll(() => said.textContent()).toContain('没有找到')
    await page.getByRole('searchbox').fill('。。。')
    await page.getByRole('button', { name: '查找' }).click()
    await expect.poll(() => said.textContent()).toContain('没有能找的字')
    await page.goto('/')
    await page.goto('/cases/search/')
    await page.getByRole('searchbox').waitFor()
    expect(await said.textContent()).toBe('')
    await page.getByRole('button', { name: '查找' }).click()
    await expect.poll(() => said.textContent()).toContain('请先写要找的字')
    await page.getByLabel('哪个市').selectOption('320100')
    await page.getByRole('searchbox').fill('')
    await page.getByRole('button', { name: '查找' }).click()
    await page.getByRole('link', { name: title }).waitFor()
    await close()
  })
})

it('a reader without script is told what to do instead, and comes to the case by its city', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { script: false })
  await page.goto('/cases/search/')
  expect(await page.locator('main').textContent()).toContain('没有开脚本')
  expect(await page.getByRole('searchbox').count()).toBe(0)
  await page.locator('main').getByRole('link', { name: '公布的案例' }).last().click()
  await page.getByText('挑着看', { exact: false }).first().click()
  await page.getByRole('navigation', { name: '挑着看' }).getByRole('link', { name: '南京市' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.waitForURL(`**/cases/${id}/`)
  expect(await page.locator('main').textContent()).toContain('属实，已经停下来改')
  await close()
})
