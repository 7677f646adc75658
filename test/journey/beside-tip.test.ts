import { expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { dumpTable, rowBytes } from '../privacy/dump.ts'
import { draftSaved, openLetter, signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：北侧边坡没有支护，还在往下挖。'

it('a case is written beside an opened tip: its words go over by a click, its day is late, and no tip is named', async () => {
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts, narrative })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  const { records } = site.stack.stages.stores
  const before = await records.readPerson('sample-jiangning-handler')
  if (!before) throw new Error('nobody there')
  await records.changeStaff(before, { ...before, roles: ['handler', 'drafter'] })

  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'jiangning-handler')
  const basics = page.getByRole('textbox', { name: /^基本情况/ })
  await page.locator('.q-row a').first().click()
  await openLetter(page, 'jiangning-handler')
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await page.getByRole('button', { name: '写成案例' }).click()
  const beside = page.getByRole('complementary', { name: '打开的线索' })
  await beside.getByText(narrative).waitFor()
  expect(await basics.inputValue()).toBe('')
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-beside-tip')

  await beside.getByRole('button', { name: '抄到基本情况：线索里写的' }).click()
  expect(await basics.inputValue()).toBe(narrative)
  await beside.getByText('这几处和线索的原话一样').waitFor()
  await beside.getByRole('button', { name: '抄到地区' }).click()
  expect(await page.getByRole('combobox', { name: /^地区/ }).inputValue()).toBe(facts.division)
  const day = page.getByLabel('最早哪天可以公布')
  const drawn = await day.inputValue()
  const today = dayInShanghai(new Date())
  expect(drawn >= addDays(today, 30) && drawn <= addDays(today, 60)).toBe(true)
  // Not earlier: neither today nor any day before the one that was drawn.
  expect(await page.getByRole('button', { name: '今天就可以' }).count()).toBe(0)
  await day.fill(today)
  await page.getByText('太早了').waitFor()
  await draftSaved(page)
  // And is left alone then.
  const saved = asked.length
  await page.waitForTimeout(1600)
  await draftSaved(page)
  expect(asked.slice(saved)).toEqual([])

  // The server hears of a draft and never of which tip; after a reload the words are gone, the day is not.
  expect(asked.filter((one) => one.includes(ready.tip))).toEqual([])
  const rows = (await Promise.all(['tips', 'records'].map((name) => dumpTable(site.stack, name)))).flat()
  const drafts = rows.filter(({ pk }) => /^(DRAFTS|CASE)#/.test(String(pk)))
  expect(drafts.length).toBeGreaterThan(0)
  for (const row of drafts) expect(Buffer.from(rowBytes(row)).includes(ready.tip)).toBe(false)
  await page.reload()
  await basics.waitFor()
  expect(await beside.count()).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
