import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { tipDigits } from '../../shared/tip/tip-number.ts'
import { facts, type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { keptBy, leaks, wireOf } from './walk/canary.ts'
import { openLetter, signIn, takeStep } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
const here = '示例：基坑边上堆着土，没有支护。'
const there = '示例：马路对面雨花台那边的塔吊也没有检测。'
const phone = '13800138000'
const result = '示例：塔吊没有问题，检测报告在有效期内。'

/** One person at one screen; the page complained of nothing. */
async function as(screen: Screen, language: string, work: (page: Page) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, screen, { language })
  try {
    await work(visited.page)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

async function look(page: Page, name: string) {
  expect(await accessFaults(page), name).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(wide, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
  await picture(page, name)
}

const form = (page: Page) => page.getByRole('form', { name: '分出一条' })
const unfold = (page: Page) => page.locator('summary', { hasText: '分出一条' }).click()

/** The tip that is open, with its letter. */
async function openTip(page: Page, username: string, tip: string) {
  await signIn(page, username)
  await page.goto(`/desk/#/tips/${tip}`)
  await page.locator('#tip-title').waitFor()
  await openLetter(page, username)
}

async function follow(page: Page, prefix: string, receipt: string) {
  await page.goto(`${prefix}/follow/`)
  await page.locator('#receipt').fill(receipt)
  await page.locator('#receipt').press('Enter')
  await page.locator('#headline').waitFor({ state: 'visible' })
}

describe.each<Screen>(['desk', 'phone'])('one letter that tells of two sites, at a %s', (screen) => {
  let ready: Prepared
  let part = ''
  beforeAll(async () => {
    ready = await prepare(originHouse(site.stack), newSeed(), {
      facts: { ...facts, topic: 'PIT-03' },
      narrative: `${here}${there}请打 ${phone}。`,
    })
    expect((await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  })

  it('its handler cuts the letter down to what is for another office, and splits that off, sealed', () =>
    as(screen, 'zh-CN', async (page) => {
      const wire = wireOf(page)
      await openTip(page, 'jiangning-handler', ready.tip)
      await unfold(page)
      const words = form(page).getByLabel('单独办的这一件')
      expect(await words.inputValue()).toBe(`${here}${there}请打 ${phone}。`)
      await form(page)
        .getByText(/交给：南京市江宁区.*不用分/)
        .waitFor()
      // Who can be reached by it is decided first, as in all that leaves an office.
      await form(page).getByRole('button', { name: '封好，分出去' }).click()
      await form(page).getByRole('alert').filter({ hasText: '还有 1 处' }).waitFor()
      await form(page)
        .getByRole('button', { name: /^第 1 处涂掉/ })
        .click()
      await words.fill(`${here}${there}请打 。`)
      await words.fill(' ')
      await form(page).getByRole('button', { name: '封好，分出去' }).click()
      await form(page).getByText('请写单独办的是什么。').waitFor()
      await words.fill(there)
      await form(page).getByRole('combobox', { name: '地区' }).selectOption('320114')
      await form(page).getByText('交给：南京市雨花台区').waitFor()
      await form(page).getByText('工地名称和地址还是原来那处的').waitFor()
      await form(page).getByLabel('工地名称').fill('示例：马路对面')
      await look(page, `desk-split-${screen}`)
      await form(page).getByRole('button', { name: '封好，分出去' }).click()
      const line = page.locator('section[aria-labelledby=parts] li')
      await line.filter({ hasText: '雨花台' }).waitFor()
      await page.getByText('分出一部分，交给南京市雨花台区').waitFor()
      // Longer than people stop typing: what stands in the form begun anew was read by now.
      await page.waitForTimeout(600)
      const done = page.getByText('已分出，交给南京市雨花台区')
      expect(await done.textContent()).toMatch(/：\d{6}$/)
      expect(await done.evaluate((line) => line === document.activeElement)).toBe(true)
      expect(await page.locator('details', { hasText: '分出一条' }).getAttribute('open')).toBe(null)
      await unfold(page)
      expect(await form(page).getByRole('alert').count()).toBe(0)
      await unfold(page)
      expect(await page.locator('.tip-body [role=alert]').count()).toBe(0)
      await look(page, `desk-split-done-${screen}`)
      expect(leaks([there, 'AGE-SECRET-KEY'], [...wire, await keptBy(page)])).toEqual([])
    }))

  it('the other office finds it in its list, opens it, and sees what it is a part of', () =>
    as(screen, 'zh-CN', async (page) => {
      await signIn(page, 'yuhuatai-handler')
      const row = page.locator('.q-row', { has: page.locator('.mark.split-off') }).last()
      part = ((await row.locator('a').first().getAttribute('href')) ?? '').split('/').at(-1) ?? ''
      part = part.split('?')[0] ?? ''
      await page.goto(`/desk/#/tips/${part}`)
      await page
        .locator('.tip-head')
        .getByText(`分自 ${tipDigits(ready.tip)}`)
        .waitFor()
      await openLetter(page, 'yuhuatai-handler')
      expect(await page.locator('.paper').textContent()).toBe(there)
      await page.getByText('举报人在原来那一条里看进度').waitFor()
      expect(await page.getByRole('button', { name: '回话', exact: true }).count()).toBe(0)
      expect(await page.locator('summary', { hasText: '分出一条' }).count()).toBe(0)
      expect(await page.locator('.tip-body [role=alert]').count()).toBe(0)
      await look(page, `desk-part-${screen}`)
    }))

  it.each([
    ['zh-CN', '', '雨花台', '分给别的单位办的部分', '下一步'],
    ['en-GB', '/en', 'Yuhuatai', 'Parts that another office handles', 'The next step is due by'],
  ])(
    'the reporter reads in %s where the part is and by when its next step is due',
    (language, prefix, office, title, due) =>
      as(screen, language, async (page) => {
        await follow(page, prefix, ready.receipt)
        const parts = page.locator('#parts')
        await parts.getByRole('heading', { name: title }).waitFor()
        const said = await parts.textContent()
        for (const one of [office, due, tipDigits(part)]) expect(said).toContain(one)
        expect(await page.locator('[role=alert]:visible').count()).toBe(0)
        expect(await page.content()).not.toContain(there)
        await look(page, `follow-part-${screen}-${language}`)
      }),
  )

  it('and what came of it, with script and without', async () => {
    await as(screen, 'zh-CN', async (page) => {
      await openTip(page, 'yuhuatai-handler', part)
      await takeStep(page, '不受理', async () => {
        await page.getByLabel('原因').selectOption('own')
        await page.getByLabel('原因').last().fill(result)
      })
    })
    await as(screen, 'zh-CN', async (page) => {
      await follow(page, '', ready.receipt)
      await page.locator('#parts').getByText(result).waitFor()
      await look(page, `follow-part-ended-${screen}`)
    })
    for (const [language, title] of [
      ['', '分给别的单位办的部分'],
      ['?lang=en', 'Parts that another office handles'],
    ] as const) {
      const visited = await visit(site.browser, site.stack.origin, screen, { script: false })
      await visited.page.goto(`/api/follow/plain${language}`)
      await visited.page.locator('#receipt').fill(ready.receipt)
      await visited.page.locator('#receipt').press('Enter')
      await visited.page.locator('main button[type=submit]').first().click()
      const parts = visited.page.locator('#parts')
      await parts.getByRole('heading', { name: title }).waitFor()
      expect(await parts.textContent()).toContain(result)
      await visited.close()
    }
  })
})
