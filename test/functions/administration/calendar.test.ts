import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recomputeTargets } from '../../../functions/clock/recompute-targets.ts'
import { CalendarReply } from '../../../shared/contract/calendar.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import { verifyHistory } from '../../../shared/tip/history.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { facts, follow, prepare, send } from '../../fixtures/reporter.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
  house.time.offset = Date.parse('2026-12-21T02:00:00Z') - Date.now()
})
afterEach(() => house.close())

/** Invented for this test: no notice of 2027 was known when it was written. */
const off = [
  ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
  ...['2027-04-05', '2027-05-03', '2027-05-04', '2027-10-01', '2027-10-04', '2027-10-05'],
]
const work = ['2027-02-14', '2027-02-20']
const source = { title: '示例通知（虚构）', number: '示例〔2026〕1号', url: 'https://example.cn/notice' }
const body = (more: object = {}) => ({ revision: 0, off, work, source, why: '', ...more })

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const ask = async (username: string, path = '', what?: unknown, method?: string) =>
  (await officer(house, username)).ask('newsroom', `/calendar${path}`, what, method)
const save = (more: object = {}, path = '/2027/1') => ask('province-drafter', path, body(more), 'PUT')
const step = (by: string, name: string, revision: number, more: object = {}) =>
  ask(by, '/2027/1/steps', { step: name, revision, ...more })

async function addYear() {
  await save()
  await step('province-drafter', 'submit', 1)
  const reply = await step('province-approver', 'approve', 2)
  expect(reply.status).toBe(200)
  return CalendarReply.parse(await reply.json())
}

async function fileOne() {
  const one = await prepare(house, undefined, { facts })
  expect((await send(house, one.tip, one.ticket, one.filing)).status).toBe(201)
  return one
}

describe('a year of working days', () => {
  it('is added by two people, and counts from then on, also in the browser’s view', async () => {
    const seen = await addYear()
    expect(seen.years[0]).toMatchObject({ year: '2027', version: 1, off, work, source })
    house.time.offset += 6000
    const view = RoutingView.parse(await (await house.intake.request('/api/routing')).json())
    expect(view.years).toEqual({ '2027': { off, work } })
    // From Monday 21 December: 8 working days to the 31st, then from 4 January on, 12 more.
    const { way } = await fileOne()
    expect(way.targets).toMatchObject({ acceptBy: '2027-01-12', provisional: false })
  })

  it('that nobody approved does not count', async () => {
    await save()
    await step('province-drafter', 'submit', 1)
    expect(await house.records.readAddedYears()).toEqual({})
    await step('province-approver', 'return', 2, { reason: '请附文号' })
    expect(await house.records.readAddedYears()).toEqual({})
  })

  it('cannot be approved by who wrote it; another person can', async () => {
    const roles = ['drafter' as const, 'approver' as const]
    await house.records.saveStaff({ sub: 'sample-both', name: '两个岗位（示例）', office: '320000', roles })
    const one = await officer(house, 'both', await house.tokens.with('both', { sub: 'sample-both' }))
    await one.ask('newsroom', '/calendar/2027/1', body(), 'PUT')
    await one.ask('newsroom', '/calendar/2027/1/steps', { step: 'submit', revision: 1 })
    const approve = { step: 'approve', revision: 2 }
    expect(await codeOf(await one.ask('newsroom', '/calendar/2027/1/steps', approve))).toBe('self')
    expect((await step('province-approver', 'approve', 2)).status).toBe(200)
  })

  it('approved stays; a slip is put right by a later version', async () => {
    await addYear()
    expect(await codeOf(await save({ revision: 3 }))).toBe('step')
    expect(await codeOf(await step('province-drafter', 'withdraw', 3))).toBe('step')
    expect((await save({ off: [...off, '2027-10-06'] }, '/2027/2')).status).toBe(200)
    expect((await house.records.readAddedYears())['2027']?.off).toEqual(off)
  })

  it.each([
    ['a day of another year', { off: [...off, '2028-01-03'] }, '2028-01-03'],
    ['a day that does not exist', { off: [...off, '2027-02-30'] }, '2027-02-30'],
    ['a day off that is a weekend', { off: [...off, '2027-02-06'] }, '2027-02-06'],
    ['a make-up day that is a weekday', { work: ['2027-02-15'] }, '2027-02-15'],
    ['a day twice', { off: [...off, '2027-01-01'] }, '2027-01-01'],
    ['no whole year', { off: ['2027-01-01'] }, 'off'],
  ])('%s is refused, naming it', async (_, more, field) => {
    const { error } = (await (await save(more)).json()) as { error: { code: string; fields: string[] } }
    expect(error).toMatchObject({ code: 'calendar', fields: [field] })
  })

  it('a year past, or one with a gap before it, is refused', async () => {
    for (const year of ['2025', '2028']) {
      const days = { off: off.map((day) => day.replace('2027', year)), work: [] }
      expect(await codeOf(await save(days, `/${year}/1`))).toBe('calendar')
    }
  })

  it('is not changed by others, and two who draft at once do not overwrite each other', async () => {
    expect(await codeOf(await ask('city-320100', '/2027/1', body(), 'PUT'))).toBe('role')
    const replies = await Promise.all([save(), save({ work: [] })])
    expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
  })
})

describe('provisional targets', () => {
  const run = () => recomputeTargets({ tips: house.tips, records: house.records, now: house.now })

  it('are counted anew once the year is there, and the history keeps what they were', async () => {
    const one = await fileOne()
    const before = await house.tips.readTip(one.tip)
    // Without 2027 every weekday counts: 8 to 31 December, then 1 January is the ninth.
    expect(before).toMatchObject({ acceptBy: '2027-01-11', finishBy: '2027-04-05', provisional: true })
    await addYear()
    house.time.offset += 86_400_000
    expect(await run()).toBe(1)
    const after = await house.tips.readTip(one.tip)
    expect(after).toMatchObject({ acceptBy: '2027-01-12', provisional: false, version: 2 })
    // 60 working days after 12 January: 13 to 29 January 13, February 16 with both make-up days, March 23, then 1 April on: the 60th is 13 April.
    expect(after?.finishBy).toBe('2027-04-13')
    expect(after?.history.at(-1)).toMatchObject({
      kind: 'corrected',
      day: '2026-12-22',
      by: { who: 'clock' },
      subject: 'acceptBy 2027-01-11 2027-01-12; finishBy 2027-04-05 2027-04-13',
    })
    expect(verifyHistory(after?.history ?? [])).toBe(true)
    const told = await follow(house, one.keys.lookup)
    expect(told.text).toContain('2027-01-12')
  })

  it('move once, though the clock runs twice at once and again', async () => {
    const one = await fileOne()
    await addYear()
    const done = await Promise.all([run(), run()])
    expect(done.reduce((a, b) => a + b)).toBe(1)
    expect(await run()).toBe(0)
    const tip = await house.tips.readTip(one.tip)
    expect(tip?.history.filter(({ kind }) => kind === 'corrected')).toHaveLength(1)
  })

  it('would move twice if the write did not name the version it saw', async () => {
    const one = await fileOne()
    await addYear()
    const stale = await house.tips.readTip(one.tip)
    if (!stale) throw new Error('no tip')
    await run()
    const careless = {
      ...house.tips,
      listProvisional: async () => [one.tip],
      readTip: async () => stale,
      changeTip: async (_: typeof stale, after: typeof stale) =>
        house.tips.changeTip((await house.tips.readTip(one.tip)) ?? stale, after),
    }
    expect(await recomputeTargets({ tips: careless, records: house.records, now: house.now })).toBe(1)
    const careful = { ...careless, changeTip: house.tips.changeTip }
    expect(await recomputeTargets({ tips: careful, records: house.records, now: house.now })).toBe(0)
  })

  it('stay while the year is a draft', async () => {
    const one = await fileOne()
    await save()
    expect(await run()).toBe(0)
    expect((await house.tips.readTip(one.tip))?.version).toBe(1)
  })
})
