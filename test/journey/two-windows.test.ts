import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { noFairness } from '../../shared/case/fairness.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { openLetter, signIn } from './walk/desk.ts'
import { chooseMonth } from './walk/hand-in.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

/** Two windows of one person, who works in both. */
async function twice(username: string, work: (one: Page, other: Page) => Promise<void>): Promise<void> {
  const visits = [
    await visit(site.browser, site.stack.origin, 'desk'),
    await visit(site.browser, site.stack.origin, 'desk'),
  ] as const
  try {
    for (const { page } of visits) await signIn(page, username)
    await work(visits[0].page, visits[1].page)
    for (const { complaints } of visits) expect(complaints).toEqual([])
  } finally {
    for (const one of visits) await one.close()
  }
}

/** What is sent to an address never arrives: the line breaks, and meanwhile something else is done. */
async function loseTo(page: Page, address: RegExp, method: string, meanwhile: () => Promise<void>) {
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.continue()
    await meanwhile()
    await route.abort('connectionreset')
  })
}

const other = '断线了一下，没收到回答。这一页已经换成现在的样子，请看看这一步做成了没有。'

it('a case’s text that never arrived is not taken for what the same person saved in another window', () =>
  twice('province-drafter', async (one, two) => {
    const { records } = site.stack.stages.stores
    const by = { day: dayInShanghai(new Date()), by: 'sample-drafter', name: '示例' }
    const id = newCaseId()
    await records.createCase({
      ...{ id, version: 1, edition: 0, state: 'draft', fairness: noFairness, content: caseContent },
      ...{ drafter: 'sample-drafter', office: '320000', notes: '' },
      history: [{ n: 1, step: 'draft', ...by }],
    })
    const title = (page: Page) =>
      page.locator('label.field').filter({ hasText: '标题' }).locator('input').first()
    const save = (page: Page) => page.locator('.case-form').getByRole('button', { name: '保存', exact: true })
    for (const page of [one, two]) {
      await page.goto(`/desk/#/cases/${id}`)
      await title(page).waitFor()
    }
    await title(one).fill('示例：窗口甲写的标题')
    await title(two).fill('示例：窗口乙写的标题')
    await loseTo(one, /\/api\/newsroom\/cases\/[a-z2-7]{13}$/, 'PUT', async () => {
      await save(two).click()
      await two.getByText('已保存').first().waitFor()
    })
    await save(one).click()
    await one.getByText('用哪一份').first().waitFor()
    expect(await title(one).inputValue()).toBe('示例：窗口甲写的标题')
    expect(await one.getByText('已保存', { exact: true }).count()).toBe(0)
    expect((await records.readCase(id))?.content.title).toBe('示例：窗口乙写的标题')
  }))

it('words of a report that never arrived are not taken for those of another window', () =>
  twice('province-drafter', async (one, two) => {
    const words = (page: Page) => page.locator('textarea').first()
    const save = (page: Page) => page.getByRole('button', { name: '保存这一版' })
    for (const page of [one, two]) {
      await page.goto(`/desk/#/progress-reports/${campaign.id}/midterm/320000/2023-06`)
      await words(page).waitFor()
    }
    await words(one).fill('示例：窗口甲写的话')
    await words(two).fill('示例：窗口乙写的话')
    await loseTo(one, /progress-reports/, 'PUT', async () => {
      await save(two).click()
      await two.getByRole('button', { name: '用这一版的文字' }).first().waitFor()
    })
    await save(one).click()
    await one.getByText('用哪一份').first().waitFor()
    expect(await words(one).inputValue()).toBe('示例：窗口甲写的话')
  }))

it('a paper that never arrived is not taken for handed in where another window handed in without it', () =>
  twice('city-320600', async (one, two) => {
    const send = (page: Page) => page.getByRole('button', { name: '报送', exact: true })
    for (const page of [one, two]) {
      await chooseMonth(page, { area: '320600', period: '2023-11' })
      await page.getByRole('button', { name: /^放进来/ }).click()
      await page.getByText('已放进来，还没有报送').waitFor()
    }
    const paper = { name: '示例通报.csv', mimeType: 'text/csv', buffer: Buffer.from('示例,1\n') }
    await one.locator('#attachment').setInputFiles(paper)
    await one.getByRole('button', { name: '示例通报.csv', exact: true }).waitFor()
    await loseTo(one, /\/320600$/, 'PUT', async () => {
      await send(two).click()
      await two.getByText('已报送，等上级复核。').waitFor()
    })
    await send(one).click()
    await one.getByText(other).waitFor()
    await one.unroute(/\/320600$/)
    await one.getByText('您在这里写过、没有交的，还在这一页上。').waitFor()
    // Nobody opened a key: that it is kept would not be true.
    await one.getByText('您写的还没有存下：').waitFor()
    expect(await one.getByText('还替您留着').count()).toBe(0)
    await one.getByRole('button', { name: '拿回来改' }).click()
    await one.getByRole('button', { name: '示例通报.csv', exact: true }).waitFor()
  }))

it('a record of a tip that never arrived is not taken for one of the kind that another window wrote', async () => {
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  await twice('jiangning-handler', async (one, two) => {
    const found = (page: Page) => page.getByLabel('看到什么')
    const write = async (page: Page, text: string) => {
      await page.goto(`/desk/#/tips/${ready.tip}`)
      await openLetter(page, 'jiangning-handler')
      await page.getByRole('button', { name: '写核查记录' }).click()
      await page.getByLabel('哪天去的').fill('2026-11-23')
      await page.getByLabel('谁去的').fill('甲、乙（示例）')
      await found(page).fill(text)
    }
    await write(two, '示例：窗口乙写的核查记录')
    await write(one, '示例：窗口甲写的核查记录')
    const keep = (page: Page) => page.getByRole('button', { name: '封好，存下' }).click()
    await loseTo(one, /\/records$/, 'POST', async () => {
      await keep(two)
      await two.locator('summary', { hasText: '核查记录' }).last().waitFor()
    })
    await keep(one)
    await one.getByRole('form', { name: '核查记录' }).getByText(other).waitFor()
    expect(await found(one).inputValue()).toBe('示例：窗口甲写的核查记录')
    await one.unroute(/\/records$/)
    await keep(one)
    await found(one).waitFor({ state: 'detached' })
    const { records } = (await site.stack.stages.stores.tips.readTip(ready.tip)) ?? {}
    expect(records?.filter(({ kind }) => kind === 'inspection')).toHaveLength(2)
  })
})
