import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { openLetter, signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const told = '示例：举报人王小明说东侧没有支护，电话１３８ ００１３ ８０００，值班电话025-87654321。'

/** Works at a tip's foot; hands over what was posted to the tip's records and messages. */
async function at(work: (page: Page, posted: string[]) => Promise<void>) {
  const narrative = '示例：边坡没有支护。'
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts, narrative })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  const posted: string[] = []
  page.on('request', (request) => {
    if (/\/(records|messages|steps?)$/.test(request.url()) && request.method() !== 'GET')
      posted.push(request.url())
  })
  await signIn(page, 'jiangning-handler')
  await page.locator('.q-row a').first().click()
  await openLetter(page, 'jiangning-handler')
  await work(page, posted)
  expect(complaints).toEqual([])
  await close()
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('what an office writes is read for identities', () => {
  it('a forwarding copy with a name and telephones is not kept until each is decided', async () => {
    await at(async (page, posted) => {
      await page.getByRole('button', { name: '写转发稿' }).click()
      const box = page.getByLabel('用自己的话写')
      await box.fill(told)
      await page.getByRole('status').filter({ hasText: '找到 3 处' }).waitFor({ state: 'attached' })
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.getByRole('alert').filter({ hasText: '还有 3 处' }).waitFor()
      expect(posted).toEqual([])
      expect(await focused(page)).toContain('姓名“王小明”')
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'desk-personal')

      // By the keyboard: the first way is one Tab away.
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      expect(await box.inputValue()).toBe(told.replace('王小明', '某某'))
      await expect.poll(() => focused(page)).toContain('手机号')
      await page.getByRole('button', { name: '第 1 处涂掉，写“＊＊＊”' }).click()
      expect(await box.inputValue()).toBe(
        '示例：举报人某某说东侧没有支护，电话＊＊＊，值班电话025-87654321。',
      )
      await page.getByRole('button', { name: '封好，存下' }).click()
      expect(posted).toEqual([])
      await page.getByRole('button', { name: '第 1 处留着' }).click()
      // The reason does not repeat what stays.
      await page.getByLabel('为什么留着').fill('025-87654321 是公示的')
      await page.getByRole('button', { name: '单位公开的' }).click()
      await page.getByText('这里不要再写名字、号码。').waitFor()
      await page.getByLabel('为什么留着').fill('公示牌上有')
      await page.getByRole('button', { name: '单位公开的' }).click()
      await page.getByText('留着：单位公开的').waitFor()
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.locator('summary', { hasText: '转发稿' }).waitFor()
      expect(posted).toHaveLength(1)
      // Why it stays is kept with it, and not what it is.
      const kept = page.locator('.ledger div', { hasText: '没有涂掉的' })
      expect(await kept.locator('dd').textContent()).toBe('电话　单位公开的　公示牌上有')
      await page.reload()
      await openLetter(page, 'jiangning-handler')
      await page.locator('summary', { hasText: '转发稿' }).waitFor()
      expect(await kept.locator('dd').textContent()).toBe('电话　单位公开的　公示牌上有')
    })
  })

  it('a reply waits too, and what is typed after a decision is read again', async () => {
    await at(async (page, posted) => {
      await page.getByRole('button', { name: '回话', exact: true }).click()
      const box = page.getByLabel('问举报人')
      await box.fill('示例：找项目部王小明经理问过。')
      await page
        .getByRole('button', { name: '第 1 处改粗' })
        .or(page.locator('.find button').first())
        .first()
        .waitFor()
      await page.getByRole('button', { name: '封好，发出' }).click()
      await page.getByRole('alert').filter({ hasText: '还有 1 处' }).waitFor()
      await page.locator('.find button').first().click()
      await box.fill(`${await box.inputValue()}打13900139000。`)
      await page.getByRole('button', { name: '封好，发出' }).click()
      await page.getByRole('alert').filter({ hasText: '还有 1 处' }).waitFor()
      expect(posted).toEqual([])
      await page.locator('.find button').first().click()
      await page.getByRole('button', { name: '封好，发出' }).click()
      await page.locator('.letter.mine').waitFor()
      expect(await page.locator('.letter.mine').textContent()).not.toMatch(/王小明|13900139000/)
      expect(posted).toHaveLength(1)
    })
  })

  it('a record that stays inside is asked about once', async () => {
    await at(async (page, posted) => {
      await page.getByRole('button', { name: '写核查记录' }).click()
      await page.getByLabel('哪天去的').fill('2026-11-23')
      await page.getByLabel('看到什么').fill('示例：木工班长周强说没有交底。')
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.getByRole('alert').filter({ hasText: '再点一次' }).waitFor()
      expect(posted).toEqual([])
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.locator('summary', { hasText: '核查记录' }).last().waitFor()
      expect(posted).toHaveLength(1)
    })
  })
})
