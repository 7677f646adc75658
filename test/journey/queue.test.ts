import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileForty } from '../fixtures/forty-tips.ts'
import { signIn, takeStep, unlock } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
beforeAll(() => fileForty(site.stack))

async function as(
  screen: Screen,
  work: (page: Page) => Promise<void>,
  view: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { page, close } = await visit(site.browser, site.stack.origin, screen)
  await page.addInitScript((kept) => {
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(`mingcha.view.${name}`, value)
  }, view)
  await signIn(page, 'jiangning-handler')
  await page.locator('.q-row').nth(34).waitFor({ state: 'attached' })
  await work(page)
  await close()
}

/** Whole rows that one sees, above what stands at the foot of the list. */
function rowsSeen(page: Page): Promise<number> {
  return page.locator('.q-row').evaluateAll((rows) => {
    const foot = document.querySelector('.key-hints')?.getBoundingClientRect().top ?? 0
    const floor = foot > 0 ? foot : innerHeight
    return rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return top >= 0 && bottom <= floor
    }).length
  })
}

const heightOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().height)
const scrolled = (page: Page) => page.locator('.q-rows').evaluate(({ scrollTop }) => scrollTop)
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('a list for forty tips', () => {
  it('shows twelve rows or more at 1280 × 900 under a slim head, and the page itself does not scroll', () =>
    as('desk', async (page) => {
      expect(await rowsSeen(page)).toBeGreaterThanOrEqual(12)
      expect(await heightOf(page.locator('.desk-bar'))).toBeLessThanOrEqual(52)
      const heights = await page
        .locator('.q-row')
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
      expect([Math.min(...heights) >= 44, Math.max(...heights) <= 52]).toEqual([true, true])
      expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
      expect(await page.locator('.head, .foot').count()).toBe(0)
      await page.getByLabel('全选列出的 40 条').check()
      await page.getByText('已选 40 条').waitFor()
      expect(await rowsSeen(page)).toBeGreaterThanOrEqual(11)
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'desk-forty')
    }))

  it('danger stands first in a band of its own, each with its hour, then what is late, then what is due soon', () =>
    as('desk', async (page) => {
      const groups = await page
        .locator('.q-group')
        .evaluateAll((all) => all.map((one) => one.className.replace('q-group ', '')))
      expect(groups).toEqual(['critical', 'late', 'soon', 'rest'])
      expect(await page.locator('.q-group').first().locator('h2').textContent()).toContain('紧急 3 条')
      const hours = await page.locator('.q-group.critical .q-due.look').allTextContents()
      expect(hours).toHaveLength(3)
      for (const hour of hours) expect(hour).toMatch(/\d+ ?点|过了|马上看/)
      // A shape and a word: without its colour the mark is still told by both.
      expect(await page.locator('.q-row').first().locator('.mark.unopened').textContent()).toBe('没打开')
    }))

  it('no hour or day by which to look runs out of its box, in a row that stays as low as others', () =>
    as('desk', async (page) => {
      for (const [by, what] of [
        ['过了12月25日', '没打开'],
        ['12月25日 23 点前', '打开看'],
      ] as const) {
        const outside = await page.locator('.q-due.look').evaluateAll(
          (cells, texts) =>
            cells.map((cell) => {
              for (const [at, name] of ['b', 'small'].entries()) {
                const part = cell.querySelector(name)
                if (part) part.textContent = texts[at] ?? ''
              }
              const box = cell.getBoundingClientRect()
              const range = document.createRange()
              range.selectNodeContents(cell)
              const words = range.getBoundingClientRect()
              const high = cell.closest('.q-row')?.getBoundingClientRect().height ?? 0
              return words.left < box.left || words.right > box.right || high > 52
            }),
          [by, what],
        )
        expect(outside, by).toEqual([false, false, false])
      }
    }))

  it('keeps its place when a tip is opened, and calls it by one number on list, head and paper, and finds it by that', () =>
    as('desk', async (page) => {
      const row = page.locator('.q-row').nth(30)
      await row.scrollIntoViewIfNeeded()
      const before = await scrolled(page)
      expect(before).toBeGreaterThan(300)
      const number = (await row.locator('.q-number').textContent()) ?? ''
      expect(number).toMatch(/^江宁\d\d-\d{6}$/)
      await row.locator('a').click()
      await page.locator('#tip-title').waitFor()
      expect(await scrolled(page)).toBe(before)
      expect(await page.locator('.tip-number').textContent()).toBe(number)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.tip-number').isVisible()).toBe(true)
      expect(await page.locator('.list-pane').isVisible()).toBe(false)
      await page.emulateMedia({ media: 'screen' })
      await page.goBack()
      await page.locator('.nothing-open').waitFor()
      expect(await scrolled(page)).toBe(before)
      await page.getByRole('searchbox').fill(number)
      await page.keyboard.press('Enter')
      await page.locator('.q-number', { hasText: number }).waitFor()
      await expect.poll(() => page.locator('.q-row').count()).toBe(1)
      await page.getByRole('searchbox').fill('000000')
      await page.keyboard.press('Enter')
      await page.getByText('这里没有编号是 000000 的线索。').waitFor()
      await page.getByRole('link', { name: '到已办里找' }).click()
      await page.getByText('这里没有编号是 000000 的线索。').waitFor()
    }))

  it('what narrows it stays open while it is used', () =>
    as('desk', async (page) => {
      await page.getByRole('button', { name: '筛选' }).click()
      for (const [label, option] of [
        ['谁办', '没人办的'],
        ['状态', '待受理'],
        ['谁办', '不限'],
        ['状态', '不限'],
      ] as const) {
        await page.getByRole('combobox', { name: label }).selectOption({ label: option })
        await page.locator('.q-row').first().waitFor()
        expect(await page.getByRole('combobox', { name: '状态' }).isVisible()).toBe(true)
      }
    }))
})

describe('from one tip to the next', () => {
  it('by keys alone: walk, open, read, accept, on to the next; marks are fresh at once', () =>
    as('desk', async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: '快捷键' }).waitFor()
      expect(await accessFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'detached' })
      const first = page.locator('.q-row').first()
      const number = await first.locator('.q-number').textContent()
      const second = await page.locator('.q-row').nth(1).locator('.q-number').textContent()
      await page.keyboard.press('j')
      await page.keyboard.press('Enter')
      await page.locator('#tip-title').waitFor()
      await unlock(page, 'jiangning-handler')
      await page.keyboard.press('o')
      expect(await focused(page)).toBe('看清楚再定受不受理')
      await page.keyboard.press('Enter')
      await page.locator('.paper').waitFor()
      const row = page.locator('.q-row', { hasText: number ?? '' })
      await row.locator('.mark.unopened').waitFor({ state: 'detached' })
      expect(await row.locator('.q-due.look').count()).toBe(0)
      await page.keyboard.press('a')
      await page.keyboard.press('Enter')
      await page.getByText('已办：受理').waitFor()
      expect(await row.locator('.q-who').textContent()).toContain('已受理')
      expect(await focused(page)).toContain('办下一条')
      await page.keyboard.press('Enter')
      await page.locator('.tip-number', { hasText: second ?? '' }).waitFor()
      await page.keyboard.press('p')
      await page.locator('.tip-number', { hasText: number ?? '' }).waitFor()
    }))

  it('keys can be turned off, and stay off', () =>
    as('desk', async (page) => {
      await page.getByRole('button', { name: '快捷键' }).click()
      await page.getByRole('button', { name: '关掉快捷键' }).click()
      await page.getByRole('button', { name: '关掉这张卡' }).click()
      await page.reload()
      await page.locator('.q-row').first().waitFor()
      await page.keyboard.press('j')
      expect(await page.locator('.q-row a:focus').count()).toBe(0)
    }))

  it('after one was declined and left the list, the next is the one that stood behind it', () =>
    as('desk', async (page) => {
      const [gone, next] = await page.locator('.q-group.rest .q-number').allTextContents()
      await page
        .locator('.q-row', { hasText: gone ?? '' })
        .locator('a')
        .click()
      await page.locator('#tip-title').waitFor()
      await unlock(page, 'jiangning-handler')
      await page.getByRole('button', { name: '看清楚再定受不受理' }).click()
      await page.locator('.paper').waitFor()
      await takeStep(page, '不受理', async () => {
        await page.locator('.step-form select').selectOption({ index: 1 })
      })
      await expect.poll(() => page.locator('.q-row', { hasText: gone ?? '' }).count()).toBe(0)
      await page.getByRole('link', { name: '办下一条' }).click()
      await page.locator('.tip-number', { hasText: next ?? '' }).waitFor()
    }))

  it('what was typed in one sheet of the dock is still there after another was looked at', () =>
    as('desk', async (page) => {
      await page.locator('.q-group.rest .q-row a').nth(4).click()
      await unlock(page, 'jiangning-handler')
      await page.getByRole('button', { name: '看清楚再定受不受理' }).click()
      await page.locator('.paper').waitFor()
      await page.getByRole('button', { name: '回话', exact: true }).click()
      await page.getByLabel('问举报人').fill('示例：裂缝还在变宽吗？')
      await page.getByRole('button', { name: '写核查记录' }).click()
      expect(await page.getByLabel('问举报人').isVisible()).toBe(false)
      await page.getByRole('button', { name: '回话', exact: true }).click()
      expect(await page.getByLabel('问举报人').inputValue()).toBe('示例：裂缝还在变宽吗？')
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'desk-dock')
    }))
})

describe('on other screens', () => {
  it('a phone shows one thing at a time, and comes back to the place in the list', () =>
    as('phone', async (page) => {
      const row = page.locator('.q-row').nth(20)
      await row.scrollIntoViewIfNeeded()
      const before = await page.evaluate(() => scrollY)
      expect(before).toBeGreaterThan(500)
      await row.locator('a').tap()
      await page.locator('#tip-title').waitFor()
      expect(await page.locator('.q-row').first().isVisible()).toBe(false)
      expect(await accessFaults(page)).toEqual([])
      expect(await sideways(page)).toBe(0)
      await page.getByRole('link', { name: '回到列表' }).tap()
      await row.waitFor()
      await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(80)
      expect(await page.locator('.q-row').nth(20).locator('a:focus').count()).toBe(1)
      await picture(page, 'phone-desk-list')
    }))

  it.each([
    ['large text on a phone', 'phone', { text: 'large' }, 360],
    ['large text at a desk', 'desk', { text: 'large' }, 1280],
    ['dark', 'desk', { theme: 'dark' }, 1280],
    ['high contrast', 'desk', { contrast: 'high' }, 1280],
    ['a tablet', 'desk', {}, 820],
  ] as const)('%s: read without a fault, and nothing moves sideways', (name, screen, view, width) =>
    as(
      screen,
      async (page) => {
        if (width === 820) await page.setViewportSize({ width, height: 1180 })
        expect(await accessFaults(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await page.locator('.q-row a').nth(6).click()
        await page.locator('#tip-title').waitFor()
        expect(await accessFaults(page)).toEqual([])
        expect(await sideways(page)).toBe(0)
        await picture(page, `desk-${name.replaceAll(' ', '-')}`)
      },
      view,
    ),
  )

  it('the overview’s names of offices can be read on a phone', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await signIn(page, 'city-320100')
    await page.goto('/desk/#/overview')
    const name = page.locator('.overview tbody th').first()
    await name.waitFor()
    expect(await name.evaluate((cell) => cell.getBoundingClientRect().width)).toBeGreaterThan(90)
    expect(await sideways(page)).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'phone-overview')
    await close()
  })

  it('an address that leads nowhere says so, with the way on', () =>
    as('desk', async (page) => {
      await page.goto('/desk/#/nowhere')
      await page.getByText('工作台里没有“nowhere”这一页').waitFor()
      expect(await page.locator('.q-row').count()).toBe(0)
      expect(await accessFaults(page)).toEqual([])
      await page.getByRole('link', { name: '去线索' }).click()
      await page.locator('.q-row').first().waitFor()
    }))
})

describe('while one looks', () => {
  it('tips that come are said in one quiet line; the list moves when it is pressed; words reach all once all is loaded', async () => {
    const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
    await page.clock.install()
    const baseline = page.waitForResponse((reply) => reply.url().includes('mark=news'))
    await signIn(page, 'jiangning-handler')
    await baseline
    const rows = () => page.locator('.q-row').count()
    await page.locator('.q-row').nth(38).waitFor({ state: 'attached' })
    const before = await rows()
    const all = before + 13
    await fileForty(site.stack, 13, 40)
    const line = page.locator('.q-news button')
    expect(await line.count()).toBe(0)
    await page.clock.fastForward('01:10')
    await line.waitFor()
    expect(await line.textContent()).toBe('有 13 条新的 · 显示')
    expect(await rows()).toBe(before)
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'desk-news')
    await line.click()
    await expect.poll(rows).toBe(50)
    await line.waitFor({ state: 'detached' })
    await page
      .locator('.views a', { hasText: String(all) })
      .first()
      .waitFor()

    await page.getByRole('searchbox').fill('江宁')
    await page.getByText('找到 50 条').waitFor()
    await page.getByText(`只在已载入的 50 条里找和排，一共 ${all} 条。`).waitFor()
    await page.getByRole('button', { name: '全部载入' }).click()
    await page.getByText(`找到 ${all} 条`).waitFor()
    expect(await page.getByText('只在已载入').count()).toBe(0)
    expect(await rows()).toBe(all)

    // Nobody sees the page, or the sign-in is over: nothing is asked.
    let asked = 0
    page.on('request', (request) => {
      if (request.url().includes('mark=news')) asked += 1
    })
    await page.clock.fastForward('31:00')
    await page.getByText('分钟没有人用').first().waitFor()
    asked = 0
    await page.clock.fastForward('10:00')
    expect(asked).toBe(0)
    expect(complaints).toEqual([])
    await close()
  })
})
