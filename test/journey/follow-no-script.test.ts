import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { formatReceipt } from '../../shared/receipt/receipt.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { fillPaper, openLetter, signIn, takeStep, writeInspection, writeReply } from './walk/desk.ts'
import { expectBuilt, expectFree, readOn } from './walk/no-script.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()
const asked = '示例：是哪一栋楼？'
const said = '示例：九号楼，靠马路那边。'
const why = '示例：还是老样子，没有人来。'
const closed = '示例：已经加固。'
let receipt = ''

const languages = { 'zh-CN': '', en: '?lang=en' } as const

interface At {
  readonly page: Page
  /** Looks at the page as it stands: built, free of faults, without script, and without the receipt. */
  look(name: string): Promise<void>
}

/** A person whose browser runs no script, at a screen and in a language. */
async function without(screen: Screen, language: keyof typeof languages, walk: (at: At) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, screen, { script: false, language })
  const { page, hosts, close } = visited
  const look = async (name: string) => {
    await expectBuilt(page, language)
    const html = await page.content()
    expect(html).not.toMatch(/<script/)
    expect(await page.locator('.head a.quick-exit[rel=noreferrer]').count()).toBe(1)
    if (receipt) for (const shown of [receipt, formatReceipt(receipt)]) expect(html).not.toContain(shown)
    await expectFree(site, html, screen)
    await picture(page, `follow-no-script-${name}-${screen}-${language}`)
  }
  await walk({ page, look })
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  await close()
}

async function enter(page: Page, language: keyof typeof languages, typed: string) {
  await page.goto(`/api/follow/plain${languages[language]}`)
  await page.locator('#receipt').fill(typed)
  // Enter presses the form’s own button, none of those that change the look.
  await page.locator('#receipt').press('Enter')
}

describe('a reporter whose browser runs no script follows up', () => {
  it('from the receipt of the simple form, on a phone', () =>
    without('phone', 'zh-CN', async ({ page, look }) => {
      await page.goto('/api/report')
      await page.getByLabel('哪一类问题').selectOption('PIT-03')
      await page.locator('#division').selectOption('320115')
      await page.locator('#narrative').fill('示例：架子在晃。')
      await readOn(page)
      await page.getByRole('button', { name: '封好，提交' }).click()
      const shown = ((await page.locator('#receipt').textContent()) ?? '').trim()
      await page.getByRole('link', { name: '查进展' }).click()
      receipt = shown.replace(/\D/g, '')
      await look('enter')
      const wrong = `${receipt.slice(0, 19)}${(Number(receipt[19]) + 1) % 10}`
      await page.locator('#receipt').fill(wrong)
      await page.getByRole('button', { name: '打开' }).click()
      await page.getByText('有一位输错了。').waitFor()
      expect(await page.locator('#receipt').inputValue()).toBe(wrong)
      await look('wrong')
      await page.locator('#receipt').fill(`我的查询码：${shown}，谢谢`)
      await page.getByRole('button', { name: '打开' }).click()
      await page.locator('#history').waitFor()
      expect(await page.locator('h1').textContent()).toBe('已提交')
      await look('filed')
    }))

  it('while the office asks, and closes it', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
    await signIn(page, 'jiangning-lead')
    await page.goto('/desk/#/tips')
    await page.locator('.q-row a').first().click()
    await page.locator('#tip-title').waitFor()
    await page.getByRole('button', { name: '我来办' }).click()
    await page.getByText('江宁负责人（示例）在办').waitFor()
    await openLetter(page, 'jiangning-lead')
    await takeStep(page, '受理')
    await writeReply(page, asked)
    await takeStep(page, '开始核查')
    await writeInspection(page)
    await takeStep(page, '认定查实')
    await takeStep(page, '办结', async () => {
      await page.getByLabel('结果').fill(closed)
      await fillPaper(page, '示例〔2026〕1号')
    })
    await close()
  })

  it('reads the message and the outcome at a desk in English, answers, and is told what is missing', () =>
    without('desk', 'en', async ({ page, look }) => {
      await enter(page, 'en', formatReceipt(receipt))
      await page.locator('.letter', { hasText: asked }).waitFor()
      expect(await page.locator('h1').textContent()).toBe('Closed')
      expect(await page.locator('#meaning').textContent()).toContain(closed)
      await look('closed')
      await page.getByRole('button', { name: 'Seal and submit' }).click()
      await page.getByText('Nothing written yet.').waitFor()
      await look('empty')
      await page.locator('#message').fill(said)
      await page.getByRole('button', { name: 'Seal and submit' }).click()
      await page.locator('.letter.mine', { hasText: said }).waitFor()
      await page.getByRole('status').filter({ hasText: 'Sent.' }).waitFor()
      await look('said')
      // The same sent again by a reload is the same message.
      await page.reload()
      expect(await page.locator('.letter.mine').count()).toBe(1)
    }))

  it('disputes the outcome on a phone; the office reads both', async () => {
    await without('phone', 'zh-CN', async ({ page, look }) => {
      await enter(page, 'zh-CN', receipt)
      await page.getByText('现在那里怎么样？').waitFor()
      await look('question')
      await page.locator('#dispute').fill(why)
      await page.getByRole('button', { name: '封好，说不认可' }).click()
      await page.locator('.letter.mine', { hasText: why }).waitFor()
      expect(await page.locator('h1').textContent()).toBe('重新办')
      expect(await page.locator('#answer').count()).toBe(0)
      await look('reopened')
    })
    const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
    await signIn(page, 'jiangning-handler')
    await page.goto('/desk/#/tips')
    await page.locator('.q-row a').first().click()
    await openLetter(page, 'jiangning-handler')
    for (const text of [said, why]) await page.locator('.letter', { hasText: text }).waitFor()
    expect(await page.locator('.notice.err').count()).toBe(0)
    await close()
  })

  it.each([
    ['phone', 'zh-CN', '知道了，让服务器打开'],
    ['desk', 'en', 'I understand, let the server open it'],
  ] as const)('is asked first about what was sealed on a phone (%s, %s)', async (screen, language, go) => {
    const house = originHouse(site.stack)
    const ready = await prepare(house, undefined, { facts: { ...facts, topic: 'PIT-03' } })
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
    receipt = ready.receipt
    await without(screen, language, async ({ page, look }) => {
      await enter(page, language, ready.receipt)
      await page.getByRole('button', { name: go }).waitFor()
      expect(await page.locator('main').getByRole('button').count()).toBe(1)
      await look('asks')
      await page.getByRole('button', { name: go }).click()
      await page.locator('#history').waitFor()
      await look('sealed')
      await page.locator('#message').fill(said)
      await page.locator('form:has(#message) button').click()
      await page.locator('.letter.mine', { hasText: said }).waitFor()
    })
  })
})
