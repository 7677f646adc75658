import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Case, CaseStep } from '../../shared/case/case.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { approve } from '../fixtures/approve.ts'
import { newCaseId } from '../fixtures/case.ts'
import { signIn } from './walk/desk.ts'
import { fillCase } from './walk/draft-case.ts'
import { openSite } from './walk/open-site.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

async function read(id: string): Promise<Case> {
  const one = await site.stack.stages.stores.records.readCase(id)
  if (!one) throw new Error('no such case')
  return one
}

/** A case as somebody else wrote it; returns its id. */
async function put(part: Partial<Case>): Promise<string> {
  const { records } = site.stack.stages.stores
  const { order: _, ...one } = await read(await approve({ records, now: () => new Date() }))
  const id = newCaseId()
  await records.createCase({ ...one, id, version: 1, edition: 0, ...part })
  return id
}

/** What another person does to a case meanwhile. */
async function others(id: string, step: CaseStep, state: Case['state']) {
  const one = await read(id)
  const event = {
    n: one.history.length + 1,
    day: dayInShanghai(new Date()),
    step,
    by: 'x',
    name: '甲（示例）',
  }
  const history = [...one.history, { ...event, reason: '示例：日期不对' }]
  await site.stack.stages.stores.records.changeCase(one, { ...one, state, history })
}

/** Somebody comes back to the window. */
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')))

it('an open case is newer once somebody comes back; what is typed stays, with what happened and the way on', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const id = await put({ state: 'published', edition: 1 })
  await page.goto(`/desk/#/cases/${id}`)
  await page.locator('summary', { hasText: '提出撤回' }).waitFor()
  await others(id, 'hide', 'hidden')
  await comeBack(page)
  await page.getByText('先撤下了').first().waitFor()
  await others(id, 'restore', 'published')
  await comeBack(page)
  await page.locator('summary', { hasText: '提出撤回' }).click()
  const why = page.getByLabel('写一句能公开的原因').locator('visible=true')
  await why.fill('示例：有一处写错了')
  await others(id, 'hide', 'hidden')
  await comeBack(page)
  await page.getByText('这个案例刚刚有变化：甲（示例），先撤下。稿子没有改。').waitFor()
  expect(await why.inputValue()).toBe('示例：有一处写错了')
  await page.getByRole('button', { name: '提出撤回' }).click()
  const stopped = page.locator('[data-stopped]').filter({ hasText: '先撤下。稿子没有改。' })
  await stopped.first().waitFor()
  await stopped.first().getByRole('button', { name: '更新' }).click()
  await page.getByText('“提出撤回”现在用不上了。您写的还在这里：').waitFor()
  await page.getByText('示例：有一处写错了').waitFor()
  await close()
})

it('the list has what came meanwhile, when somebody comes back and when its tab is pressed again', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  await page.goto('/desk/#/cases/state/waiting')
  await page.getByRole('heading', { name: '案例' }).first().waitFor()
  await page.getByRole('link', { name: '等我决定' }).waitFor()
  const first = await put({ state: 'review' })
  await page.getByRole('link', { name: '等我决定' }).click()
  await page.locator(`a[href="#/cases/${first}"]`).waitFor()
  const second = await put({ state: 'review' })
  await comeBack(page)
  await page.locator(`a[href="#/cases/${second}"]`).waitFor()
  await close()
})

it('the first saving of a case says so, and what is decided in a box leaves the focus there', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-drafter')
  await fillCase(page, '关于示例工地的通报（示例）')
  const box = (label: string) =>
    page
      .locator('label.field', { has: page.locator(`span:text-is("${label}")`) })
      .locator('input, textarea')
      .first()
  await box('处理结果').fill('示例：上午10时30分，责令停工。')
  await box('基本情况').fill('示例：上午9时20分，架体晃动。')
  await page.getByRole('button', { name: '第 1 处涂掉' }).click()
  await box('基本情况').and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: '第 1 处涂掉' }).click()
  await box('处理结果').and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.locator(':focus').filter({ hasText: '已保存' }).waitFor()
  await close()
})
