import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { message } from '../../shared/messages/message.ts'
import { facts, type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { dumpTable, rowBytes } from '../privacy/dump.ts'
import { findTraces } from '../privacy/traces.ts'
import { keptBy, leaks, wireOf } from './walk/canary.ts'
import { draftSaved, signIn, unlock, unlockDrafts } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

/** What is typed in each place; none of it may turn up anywhere but on the screen. */
const words = {
  reason: 'CANARY-REASON 核对位置和照片（示例）',
  step: 'CANARY-STEP 地址写得不清楚，找不到（示例）',
  reply: 'CANARY-REPLY 请问是哪一栋楼？（示例）',
  inspection: 'CANARY-INSPECT 坡顶堆土，没有支护（示例）',
  copy: 'CANARY-COPY 东侧基坑边坡没有支护（示例）',
  ticket: 'CANARY-TICKET 来电说塔吊夜里没有指挥（示例）',
  figure: 'CANARY-FIGURE 系统正在迁移，还没有统计（示例）',
  case: 'CANARY-CASE 三层连墙件被拆（示例）',
}
const canaries = Object.entries(words).map(([name, text]) => ({ name, text }))

const arrive = async () => {
  const visited = await visit(site.browser, site.stack.origin, 'desk')
  return { ...visited, wire: wireOf(visited.page) }
}
const file = async (): Promise<Prepared> => {
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  return ready
}
const progressDraft = message('zh', 'progress.form.draft')

async function openTip(page: Page, tip: string): Promise<void> {
  await page.goto(`/desk/#/tips/${tip}`)
  await page.locator('#tip-title').waitFor()
}

async function openLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开信封' }).click()
  await page.locator('.paper').waitFor()
}

/** Opens a paper of the dock, unless it is open. */
async function paper(page: Page, name: string): Promise<void> {
  const button = page.locator('.dock-papers').getByRole('button', { name })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
}

/** Nothing that was typed lies in this browser or went out of it readable, nor stands in a table. */
async function expectSealed(page: Page, wire: string[]): Promise<void> {
  expect(leaks(Object.values(words), [...wire, await keptBy(page)])).toEqual([])
  for (const name of ['tips', 'records'] as const) {
    const rows = (await dumpTable(site.stack, name)).map((row, n) => [`${name} ${n}`, rowBytes(row)] as const)
    expect(findTraces(canaries, new Map(rows))).toEqual([])
  }
}

/** Whether the browser asks before it throws away what is on the page; it stays. */
async function asksBeforeLeaving(page: Page): Promise<boolean> {
  let asked = false
  page.once('dialog', (dialog) => {
    asked = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.evaluate('setTimeout(() => location.reload())')
  await page.waitForTimeout(700)
  return asked
}

describe('what is typed at a tip', () => {
  it('while the key is locked is said not to be kept, survives Back and another tip, and the browser asks', async () => {
    const [first, second] = [await file(), await file()]
    const { page, wire, close } = await arrive()
    await signIn(page, 'jiangning-handler')
    await openTip(page, first.tip)
    await unlock(page, 'jiangning-handler')
    await page.getByLabel('为什么要打开原件？').fill('看清楚位置（示例）')
    await openLetter(page)
    await page.getByRole('button', { name: '锁定钥匙' }).click()
    await page.locator('.tip-acts').getByRole('button', { name: '不受理', exact: true }).click()
    await page.getByLabel('原因').selectOption({ label: '用自己的话写' })
    await page.locator('form.step-form textarea').fill(words.step)
    await page.getByText('您写的还没有存下：钥匙没有解锁。').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'desk-draft-locked')
    expect(await asksBeforeLeaving(page)).toBe(true)
    await page.goto(`/desk/#/tips/${second.tip}`)
    await page.locator('#tip-title').waitFor()
    await page.goBack()
    await page.locator('.tip-acts').getByRole('button', { name: '不受理', exact: true }).click()
    await expect.poll(() => page.locator('form.step-form textarea').inputValue()).toBe(words.step)
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByText('您写的还有没存下的。现在退出，就没有了。').waitFor()
    await page.getByRole('button', { name: '不退出' }).click()
    await unlock(page, 'jiangning-handler')
    await draftSaved(page)
    await page.getByText('只有您的钥匙打得开。30 天内回来还在，交出去就删。').waitFor()
    expect(await asksBeforeLeaving(page)).toBe(false)
    await page.locator('#tip-title').waitFor()
    await expectSealed(page, wire)
    await close()
  })

  it('is there again after a reload, after half an hour of silence, and after a lost race', async () => {
    const { tip } = await file()
    const { page, wire, close } = await arrive()
    await page.clock.install()
    await signIn(page, 'jiangning-handler')
    await openTip(page, tip)
    await unlock(page, 'jiangning-handler')
    await page.getByLabel('为什么要打开原件？').fill(words.reason)
    await draftSaved(page)
    await page.reload()
    await unlock(page, 'jiangning-handler')
    await expect.poll(() => page.getByLabel('为什么要打开原件？').inputValue()).toBe(words.reason)
    await page.getByLabel('为什么要打开原件？').fill('看清楚位置（示例）')
    await openLetter(page)

    await paper(page, '回话')
    await page.getByLabel('问举报人').fill(words.reply)
    await draftSaved(page)
    await paper(page, '写核查记录')
    await page.getByLabel('看到什么').fill(words.inspection)
    await draftSaved(page)
    await paper(page, '写转发稿')
    await page.getByLabel('用自己的话写').fill(words.copy)
    await draftSaved(page)
    await paper(page, '回话')
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'desk-draft-saved')

    await page.clock.fastForward('31:00')
    await page.getByText('分钟没有人用，已退出登录').waitFor()
    await page.reload()
    await signIn(page, 'jiangning-handler')
    await openTip(page, tip)
    await unlock(page, 'jiangning-handler')
    // It is said before one gives a reason again.
    await page.locator('.dock').getByText('还有没交的草稿：回话、写核查记录、写转发稿').waitFor()
    await page.getByLabel('为什么要打开原件？').fill('接着办（示例）')
    await openLetter(page)
    expect(await page.locator('.dock-papers').getByText('有没交的草稿').count()).toBe(3)
    await paper(page, '写核查记录')
    await expect.poll(() => page.getByLabel('看到什么').inputValue()).toBe(words.inspection)
    await paper(page, '写转发稿')
    await expect.poll(() => page.getByLabel('用自己的话写').inputValue()).toBe(words.copy)
    await paper(page, '回话')
    await expect.poll(() => page.getByLabel('问举报人').inputValue()).toBe(words.reply)
    await expectSealed(page, wire)

    const other = await arrive()
    await signIn(other.page, 'jiangning-lead')
    await openTip(other.page, tip)
    await other.page.getByRole('button', { name: '我来办' }).click()
    await other.page.getByText('江宁负责人（示例）在办').waitFor()
    await other.close()
    await page.getByRole('button', { name: '封好，发出' }).click()
    await page.locator('.dock [role=alert]').first().waitFor()
    expect(await page.getByLabel('问举报人').inputValue()).toBe(words.reply)

    await page.getByRole('button', { name: '封好，发出' }).click()
    await page.locator('.letter.mine').getByText(words.reply).waitFor()
    expect(await page.getByLabel('问举报人').inputValue()).toBe('')
    await expect.poll(() => page.locator('.dock-papers').getByText('有没交的草稿').count()).toBe(2)
    await close()
  })
})

describe('what is typed elsewhere at the desk', () => {
  it('a hotline ticket is there again after a reload, once the key is open', async () => {
    const { page, wire, close } = await arrive()
    await signIn(page, 'jiangning-handler')
    await page.goto('/desk/#/hotline')
    await page.getByLabel('工单内容').fill(words.ticket)
    await unlockDrafts(page, 'jiangning-handler')
    await draftSaved(page)
    await page.reload()
    await page.getByText('没交的草稿。解锁以后，才看得到、才能接着写。').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await unlockDrafts(page, 'jiangning-handler')
    await expect.poll(() => page.getByLabel('工单内容').inputValue()).toBe(words.ticket)
    await expectSealed(page, wire)
    await page.getByRole('button', { name: '丢掉这份草稿' }).click()
    await page.getByRole('button', { name: '放回来' }).click()
    await expect.poll(() => page.getByLabel('工单内容').inputValue()).toBe(words.ticket)
    await close()
  })

  it('a city’s figures are there again, also after a colleague saved theirs', async () => {
    const sheet = '/desk/#/progress/2023/figures/2023-12/320500'
    const reason = (on: Page) => on.getByRole('textbox', { name: '查出的隐患 没有数的原因' })
    const { page, wire, close } = await arrive()
    await signIn(page, 'city-320500')
    await page.goto(sheet)
    await reason(page).fill(words.figure)
    await unlockDrafts(page, 'city-320500')
    await draftSaved(page)
    const elsewhere = await arrive()
    await signIn(elsewhere.page, 'city-320500')
    await elsewhere.page.goto(sheet)
    await reason(elsewhere.page).fill('别处写的（示例）')
    await elsewhere.page.getByRole('button', { name: '保存', exact: true }).click()
    await elsewhere.page.getByText(progressDraft).waitFor()
    await elsewhere.close()
    await page.reload()
    await unlockDrafts(page, 'city-320500')
    await page.getByText('另一处打开的同一份草稿更新').waitFor()
    expect(await reason(page).inputValue()).toBe(words.figure)
    await expectSealed(page, wire)
    await close()
  })

  it('a case is there again after a reload, for a drafter with a key of their own', async () => {
    const { page, wire, close } = await arrive()
    await signIn(page, 'province-drafter')
    await page.goto('/desk/#/cases/new')
    const lost = page.getByText('您写的还没有存下：钥匙没有解锁。')
    expect(await lost.count()).toBe(0)
    await page.getByLabel('基本情况').fill(words.case)
    await lost.first().waitFor()
    // Before the form, which is long, and after it.
    const top = async (at: Locator) => (await at.boundingBox())?.y ?? Number.NaN
    expect(await top(lost.first())).toBeLessThan(await top(page.locator('form.case-form')))
    expect(await lost.count()).toBe(2)
    await unlockDrafts(page, 'province-drafter')
    await page.locator(':focus').filter({ hasText: '解锁了，写的会存下。' }).waitFor()
    await draftSaved(page)
    // What stays, and why, is kept with the words and not asked again.
    await page.getByLabel('问题 1').fill('示例：安全员李建国未到岗。')
    await page.getByRole('button', { name: '第 1 处留着' }).click()
    await page.getByRole('button', { name: '本人同意写' }).click()
    await page.getByText('留着：本人同意写').waitFor()
    await draftSaved(page)
    await page.reload()
    await unlockDrafts(page, 'province-drafter')
    await page.getByText('留着：本人同意写').waitFor()
    expect(await page.getByLabel('基本情况').inputValue()).toBe(words.case)
    await expectSealed(page, wire)
    // What can never stay has no way to.
    await page.getByLabel('处理结果').fill('示例：接到举报后责令停工。')
    await page.getByText('说出有人举报').waitFor()
    expect(await page.getByRole('button', { name: '第 2 处留着' }).count()).toBe(0)
    await page.getByRole('button', { name: '第 2 处删掉' }).click()
    expect(await page.getByLabel('处理结果').inputValue()).toBe('示例：后责令停工。')
    await page.getByRole('link', { name: '派件表' }).click()
    await page.goBack()
    expect(await page.getByLabel('基本情况').inputValue()).toBe(words.case)
    await close()
  })

  it('two windows do not overwrite each other: one is asked', async () => {
    const { page, close } = await arrive()
    await signIn(page, 'jiangning-lead')
    await page.goto('/desk/#/hotline')
    await page.getByLabel('工单内容').fill('甲写的（示例）')
    await unlockDrafts(page, 'jiangning-lead')
    await draftSaved(page)
    const second = await arrive()
    await signIn(second.page, 'jiangning-lead')
    await second.page.goto('/desk/#/hotline')
    await second.page.getByLabel('工单内容').fill('乙写的（示例）')
    await unlockDrafts(second.page, 'jiangning-lead')
    await second.page.getByText('另一处打开的同一份草稿更新').waitFor()
    // Both are shown before one is chosen.
    const both = second.page.locator('.two-texts')
    expect(await both.getByText('甲写的（示例）').count()).toBe(1)
    expect(await both.getByText('乙写的（示例）').count()).toBe(1)
    expect(await second.page.getByLabel('工单内容').inputValue()).toBe('乙写的（示例）')
    await second.page.getByRole('button', { name: '用另一份' }).click()
    await expect.poll(() => second.page.getByLabel('工单内容').inputValue()).toBe('甲写的（示例）')
    await second.page.getByRole('button', { name: '换成没有用的那一份' }).click()
    await expect.poll(() => second.page.getByLabel('工单内容').inputValue()).toBe('乙写的（示例）')
    await Promise.all([close(), second.close()])
  })
})
