import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { fillPaper, openLetter, signIn, takeStep, writeInspection } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

async function as(username: string, work: (page: Page) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, 'desk')
  try {
    await signIn(visited.page, username)
    await work(visited.page)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

/** The words of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

/** Opens a tip that was just sent, with its letter. */
async function openNew(page: Page) {
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts: { ...facts, topic: 'PIT-03' } })
  expect((await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  await page.goto(`/desk/#/tips/${ready.tip}`)
  await page.locator('#tip-title').waitFor()
  await openLetter(page, 'jiangning-lead')
}

it('Escape leaves what is written from within its words, which stay, and the focus goes back to where it was opened', () =>
  as('jiangning-lead', async (page) => {
    await openNew(page)
    const reply = page.getByRole('button', { name: '回话', exact: true })
    await reply.click()
    const words = page.getByLabel('问举报人')
    await words.fill('示例：在哪一侧？')
    await words.press('Escape')
    await words.waitFor({ state: 'hidden' })
    expect(await focused(page)).toBe('回话')
    await reply.click()
    expect(await words.inputValue()).toBe('示例：在哪一侧？')
    await page.locator('.tip-acts').getByRole('button', { name: '合并', exact: true }).click()
    await page.getByLabel('那一条的编号').press('Escape')
    await page.locator('form.step-form').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('合并')
    await page.getByRole('button', { name: '锁定钥匙' }).click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  }))

it('a ready text goes in like typed words: the cursor stands behind it, and it can be taken back', () =>
  as('jiangning-lead', async (page) => {
    await openNew(page)
    await page.getByRole('button', { name: '回话', exact: true }).click()
    const words = page.getByLabel('问举报人')
    await words.pressSequentially('前后')
    await words.press('ArrowLeft')
    await page.getByLabel('选一段现成的话').selectOption({ index: 1 })
    const whole = await words.inputValue()
    expect(whole).toMatch(/^前\n.+\n后$/s)
    expect(await words.evaluate((box: HTMLTextAreaElement) => box.value.slice(box.selectionEnd))).toBe('后')
    await page.keyboard.press('Control+z')
    expect(await words.inputValue()).toBe('前后')
    // The draft is what stands there.
    await words.press('Escape')
    await page.getByRole('button', { name: '回话', exact: true }).click()
    expect(await words.inputValue()).toBe('前后')
  }))

it('of a text that is too long nothing is lost, it says by how much, and it does not go', () =>
  as('jiangning-lead', async (page) => {
    await openNew(page)
    const long = '长'.repeat(5000)
    const asked: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()))
    await page.getByRole('button', { name: '写内部备注' }).click()
    const note = page.locator('form.step-form textarea')
    await note.focus()
    await page.keyboard.insertText(long)
    await page.getByText('最多 500 个字，现在写了 5000 个，多了 4500 个。').waitFor()
    await page.getByRole('button', { name: '封好，存下' }).click()
    expect(await note.inputValue()).toBe(long)
    expect(await page.locator('section[aria-labelledby=notes] .as-typed').count()).toBe(0)
    expect(asked.filter((url) => url.includes('/records'))).toEqual([])
    await note.fill('示例：短的。')
    await page.getByText('多了 4500 个').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '封好，存下' }).click()
    await page.locator('section[aria-labelledby=notes]').getByText('示例：短的。').waitFor()
    expect(await focused(page)).toBe('写内部备注')
    await page.goto('/desk/#/templates')
    await page.getByRole('button', { name: '写一条模板' }).click()
    expect(await focused(page)).toContain('回话')
    const form = page.getByRole('form', { name: '写一条模板' })
    await form.getByLabel('模板的名字').fill('长的（示例）')
    await form.getByLabel('模板的内容').focus()
    await page.keyboard.insertText(long)
    await form.getByText('最多 2000 个字，现在写了 5000 个，多了 3000 个。').waitFor()
    await picture(page, 'desk-template-too-long')
    expect(await accessFaults(page)).toEqual([])
    await form.getByRole('button', { name: '存为模板' }).click()
    expect(await form.getByLabel('模板的内容').inputValue()).toBe(long)
    await form.getByLabel('模板的内容').fill('示例：{office}，{date}。')
    // The box is low again, and the button stands where it stays.
    await form.getByText('多了 3000 个').waitFor({ state: 'detached' })
    await form.getByRole('button', { name: '存为模板' }).click()
    await page.getByText('存好了，本单位的人都能选。').waitFor()
    expect(await focused(page)).toBe('存好了，本单位的人都能选。')
    await page.getByRole('button', { name: '去掉“长的（示例）”' }).click()
    await page.getByRole('button', { name: '真的去掉“长的（示例）”？再点一次' }).click()
    await page.getByText('去掉了。').waitFor()
    expect(await focused(page)).toBe('去掉了。')
  }))

it('an order to rectify with its paper offers the reminder, and what was noted is said', () =>
  as('jiangning-lead', async (page) => {
    await openNew(page)
    await takeStep(page, '受理')
    await takeStep(page, '开始核查')
    await writeInspection(page)
    await takeStep(page, '认定查实')
    await takeStep(page, '要求整改', () => fillPaper(page, '示例〔2026〕1号'))
    await page.getByText('要求整改了。要不要记一个日子').waitFor()
    const offer = page.getByRole('form', { name: '定提醒日' })
    const day = offer.getByLabel('哪天提醒')
    expect(await day.evaluate((box) => box === document.activeElement)).toBe(true)
    await day.fill('2027-03-22')
    await offer.getByRole('button', { name: '记下提醒日' }).click()
    await page.getByText('提醒日记下了。').waitFor()
    expect(await focused(page)).toBe('提醒日记下了。')
    await page.getByRole('button', { name: '去掉提醒日' }).click()
    await page.getByText('提醒日去掉了。').waitFor()
    expect(await focused(page)).toBe('提醒日去掉了。')
  }))

it('a handler hears of templates that only a lead may change them', () =>
  as('jiangning-handler', async (page) => {
    await page.goto('/desk/#/templates')
    await page.getByText('本单位的模板，只有负责人能改。').waitFor()
  }))
