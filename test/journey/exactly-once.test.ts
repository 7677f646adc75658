import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { dumpTable } from '../privacy/dump.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
import { picture, visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园三期',
  narrative: '配电箱没有门，下雨天漏电。（示例）',
}

const countTips = async () =>
  (await dumpTable(site.stack, 'tips')).filter(({ sk, state }) => sk === 'TIP' && state).length

/** Does something on the check page, and tells how many tips came of it. */
async function tipsFrom(work: (page: Page) => Promise<void>): Promise<number> {
  const before = await countTips()
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await answerAll(page, said)
  await work(page)
  await close()
  return (await countTips()) - before
}

const isFiling = (url: URL) => /^\/api\/tips\/[\w-]{22}$/.test(url.pathname)

describe('one report is one tip', () => {
  it('when the button is pressed twice', async () => {
    const count = await tipsFrom(async (page) => {
      await page.getByRole('button', { name: '封好，提交' }).dblclick()
      await page.locator('#q-receipt').waitFor({ state: 'visible' })
    })
    expect(count).toBe(1)
  })

  it('when the answer is lost: what was written stays, trying again gives the receipt', async () => {
    const count = await tipsFrom(async (page) => {
      let lost = 0
      await page.route(isFiling, async (route) => {
        if (lost++ > 0) return route.continue()
        await route.fetch()
        await route.abort('connectionreset')
      })
      await page.getByRole('button', { name: '封好，提交' }).click()
      await page.locator('#problems:visible, #q-receipt:visible').first().waitFor()
      if (await page.locator('#problems').isVisible()) {
        await picture(page, 'phone-answer-lost')
        expect(await page.locator('#sealed-facts').textContent()).toContain(said.narrative)
        await send(page)
      }
    })
    expect(count).toBe(1)
  })

  it('when the line is gone and comes back', async () => {
    const count = await tipsFrom(async (page) => {
      await page.context().setOffline(true)
      await page.getByText('可以接着写，写的还在').waitFor()
      await page.getByRole('button', { name: '封好，提交' }).click()
      await page.locator('#problems').waitFor({ state: 'visible' })
      expect(await page.locator('#problems').textContent()).toContain('没有网')
      await picture(page, 'phone-offline')
      await page.context().setOffline(false)
      await page.getByText('可以接着写，写的还在').waitFor({ state: 'hidden' })
      await send(page)
    })
    expect(count).toBe(1)
  })

  it('when the tab is copied: the same receipt in both', async () => {
    const receipts: string[] = []
    const count = await tipsFrom(async (page) => {
      const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage }))
      receipts.push(await send(page))
      const copy = await page.context().newPage()
      await copy.goto('/')
      await copy.evaluate((all) => {
        for (const [name, value] of Object.entries(JSON.parse(all) as Record<string, string>))
          sessionStorage.setItem(name, value)
      }, kept)
      await copy.goto('/report/')
      for (let steps = 0; steps < 9 && !(await copy.locator('#send').isVisible()); steps++)
        await copy.locator('#next').click()
      receipts.push(await send(copy))
    })
    expect([count, receipts[1]]).toEqual([1, receipts[0]])
  })

  it('and another report is another tip', async () => {
    expect(await tipsFrom(async (page) => void (await send(page)))).toBe(1)
  })
})
