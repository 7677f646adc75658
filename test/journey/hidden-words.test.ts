import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { signIn } from './walk/desk.ts'
import { monthFile } from './walk/hand-in.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const period = '2023-11'
const figures = `/desk/#/progress/${campaign.id}/figures/${period}`
const word = '鲸蓝牌油漆'

async function staff(username: string) {
  const visited = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(visited.page, username)
  return visited
}

async function as(username: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await staff(username)
  await work(page)
  await close()
}

/** The edition's line of the log, as a citation names it. */
async function citation() {
  const reply = await fetch(`${site.stack.origin}/data/progress/${campaign.id}/figures/${period}.json`)
  return ((await reply.json()) as { log: { n: number; hash: string } }).log
}

/** Whether nothing sticks out to the side. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

describe('words that are to leave what is public', () => {
  it('were handed in and accepted', async () => {
    await as('city-320100', async (page) => {
      await page.goto(`${figures}/320100`)
      await page.locator('summary', { hasText: '从表格文件读入' }).click()
      const [head, first, ...rest] = monthFile('320100', period).trim().split('\n')
      const lines = [`${head},说明`, `${first},示例：${word}旁有${word}`, ...rest.map((line) => `${line},`)]
      const buffer = Buffer.from(`${lines.join('\n')}\n`)
      await page.locator('#rows-file').setInputFiles({ name: '南京.csv', mimeType: 'text/csv', buffer })
      await page.getByText('我看过了上面的问题和读法').click()
      await page.getByRole('button', { name: /^放进来/ }).click()
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('已报送，等上级复核。').waitFor()
    })
    await as('province-drafter', async (page) => {
      await page.goto(`${figures}/320100`)
      await page.getByRole('button', { name: '收下' }).click()
      await page.getByText('已收下').first().waitFor()
    })
  })

  it('who is overtaken with the same edition sees what is public now, and is refused no second time', async () => {
    const [first, second] = [await staff('province-approver'), await staff('province-approver')]
    const ready = async ({ page }: typeof first) => {
      await page.goto(figures)
      await page.getByText('第 1 版：收下 1 个单位').waitFor()
      for (const box of await page.getByRole('checkbox').all()) await box.check()
    }
    await ready(first)
    await ready(second)
    await first.page.getByRole('button', { name: '公布', exact: true }).click()
    await first.page.getByText('已公布　第 1 版').waitFor()
    await second.page.getByRole('button', { name: '公布', exact: true }).click()
    await second.page.getByText('第 2 版：收下 1 个单位').waitFor()
    await second.page.getByText('已公布　第 1 版').waitFor()
    await second.page.getByText('和已经公布的一样，没有新的可公布。').waitFor()
    await picture(second.page, 'desk-progress-overtaken')
    await Promise.all([first.close(), second.close()])
  })

  let cited: Awaited<ReturnType<typeof citation>> | undefined
  it('wait among what is due, and are shown where they stand before somebody confirms', async () => {
    cited = await citation()
    await as('province-drafter', async (page) => {
      await page.goto(figures)
      await page.locator('summary', { hasText: '隐去文字' }).click()
      const box = page.getByLabel('要隐去的字')
      // Signs alone are no words.
      await box.fill('。。。')
      await page.getByRole('button', { name: '提出隐去' }).press('Enter')
      await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true)
      await box.fill(word)
      await page.getByRole('button', { name: '提出隐去' }).press('Enter')
      await page.getByText('提出了。').waitFor()
    })
    await as('province-approver', async (page) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/desk/#/progress')
      const waiting = page.getByRole('link', { name: '要隐去的文字：1 条等您确认' })
      await waiting.waitFor()
      await picture(page, 'desk-progress-due-hiding')
      expect(await accessFaults(page)).toEqual([])
      await waiting.click()
      const place = page.getByRole('listitem').filter({ hasText: '说明　第 1 版' }).last()
      await place.waitFor()
      expect(await place.textContent()).toContain(`示例：${word}旁有${word}`)
      expect(await place.locator('mark').allTextContents()).toEqual([word, word])
      expect(await fits(page)).toBe(true)
      await picture(page, 'desk-progress-hiding-narrow')
      expect(await accessFaults(page)).toEqual([])
      await page.setViewportSize({ width: 1280, height: 900 })
      await picture(page, 'desk-progress-hiding')
      await page.getByRole('button', { name: '确认隐去' }).click()
      await page.getByText('已经全部隐去。').waitFor()
      await page.goto('/desk/#/progress')
      await page.getByRole('link', { name: '每月数字' }).first().waitFor()
      expect(await waiting.count()).toBe(0)
    })
  })

  it('whoever cited the edition before is told so first, in either language', async () => {
    const { n, hash } = cited ?? { n: 0, hash: '' }
    const hidden = (await citation()).n
    expect(hidden).toBeGreaterThan(n)
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    for (const [at, first] of [
      ['/data/verify/', `这一版后来隐去了一些文字，见公布记录第${hidden}条。`],
      ['/en/data/verify/', `Words were hidden in this edition later: entry ${hidden} of the log.`],
    ] as const) {
      await page.goto(at)
      await page.locator('[name=record]').fill(`/data/progress/${campaign.id}/figures/${period}.json`)
      await page.locator('[name=line]').fill(String(n))
      await page.locator('[name=hash]').fill(hash)
      await page.locator('#verify [type=submit]').click()
      const told = page.locator('#verify-answer p')
      await expect.poll(() => told.count()).toBeGreaterThan(3)
      expect(await told.first().textContent()).toContain(first)
      await picture(page, `verify-hidden${at.startsWith('/en') ? '-en' : ''}`)
      expect(await accessFaults(page)).toEqual([])
    }
    await close()
  })
})
