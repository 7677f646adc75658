import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { composeReport } from '../../../shared/progress-report/compose-report.ts'
import { reportMonth } from '../../../shared/progress-report/report-month.ts'
import type { ReportKind } from '../../../shared/progress-report/report-name.ts'

const edition = (sheet: SheetId, rows: SheetRow[], period = 'always'): SheetEdition => ({
  ...{
    campaign: '2023',
    sheet,
    period,
    edition: 1,
    publishedOn: '2023-08-10',
    areas: [],
    rows,
    revisions: [],
  },
  ...{ sample: true, salt: '0', log: { n: 1, hash: '0'.repeat(64) } },
})
const figures = edition(
  'figures',
  [
    { area: '320100', indicator: 'sweep1', value: 90, of: 120 },
    { area: '320115', indicator: 'sweep1', value: 9, of: 12 },
    { area: '320500', indicator: 'sweep1', value: 30, of: 80 },
    { area: '320200', indicator: 'sweep1', missing: '在核对' },
    { area: '320100', indicator: 'fines', value: 10.1 },
    { area: '320500', indicator: 'fines', value: 0.2 },
    { area: '320100', indicator: 'peoplePunished', value: 'suppressed' },
  ],
  '2023-07',
)
const supervised = edition('supervised', [
  { area: '320115', number: '1', state: 'open', dueOn: '2023-07-31' },
  { area: '320115', number: '2', state: 'open', dueOn: '2023-08-01' },
  { area: '320106', number: '3', state: 'delisted', dueOn: '2023-07-01' },
  { area: '320505', number: '1', state: 'open', dueOn: '2023-07-01' },
])
const accidents = edition('accidents', [
  { area: '320100', number: '1', hours: 48 },
  { area: '320100', number: '2', hours: 49 },
  { area: '320500', number: '1' },
])
const of = (area: string) => ({ campaign, area, day: '2023-08-01', figures, supervised, accidents })
const compose = (area: string) => composeReport(of(area))
const line = (area: string, id: string) =>
  compose(area)
    .clauses.flatMap(({ lines }) => lines)
    .find(({ indicator }) => indicator.id === id)

describe('a report of the province', () => {
  it('adds up the cities alone, and says how many did not report', () => {
    // 90 + 30 of 120 + 80 is 60 %; the district is part of its city.
    expect(line('320000', 'sweep1')).toMatchObject({
      value: { value: 120 },
      of: 200,
      percent: 60,
    })
    expect(line('320000', 'sweep1')?.sum.missing).toHaveLength(10)
    expect(line('320000', 'sweep1')?.sum.explained).toHaveLength(1)
    expect(line('320000', 'fines')?.value.value).toBe(10.3)
  })

  it('guesses nothing for what is suppressed or was not reported', () => {
    expect(line('320000', 'peoplePunished')?.value.value).toBeUndefined()
    expect(line('320000', 'sweep2')?.value.value).toBeUndefined()
    expect(line('320000', 'sweep2')?.sum.missing).toHaveLength(13)
  })

  it('holds apart what was not reported, what is suppressed and what is not due', () => {
    // Of 13 cities one is suppressed, and 12 said nothing. July ends no quarter.
    expect(line('320000', 'peoplePunished')?.sum).toMatchObject({ suppressed: 1, due: true })
    expect(line('320000', 'peoplePunished')?.sum.missing).toHaveLength(12)
    const quarterly = campaign.indicators.find(({ every }) => every === 'quarter')
    expect(line('320000', quarterly?.id ?? '')?.sum).toMatchObject({ missing: [], suppressed: 0, due: false })
  })

  it('has no tables of a month that is not public, and no states of duties before any were', () => {
    const none = composeReport({ campaign, area: '320000', day: '2023-08-01' })
    expect([none.clauses, none.duties]).toEqual([[], undefined])
  })

  it('counts the registers, each number with the page that shows it', () => {
    const { supervised: listed, accidents: happened } = compose('320000')
    expect([listed.listed.value, listed.open.value, listed.overdue.value]).toEqual([4, 3, 2])
    expect([happened.all.value, happened.late.value]).toEqual([3, 2])
    expect([listed.open.page, happened.late.page]).toEqual(['supervised/', 'accidents/'])
    expect(line('320000', 'sweep1')?.value.page).toBe('indicator/sweep1/2023-07/')
  })
})

describe('the month that a report begins with', () => {
  const phases = [{ from: '2023-03-01', to: '2023-12-31' }] as unknown as typeof campaign.phases
  const months = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `2023-${String(n).padStart(2, '0')}`)
  const begins = (kind: ReportKind, ...published: string[]) =>
    reportMonth({ phases }, kind, months, published, '2024-01-05')

  it('is the newest published one that is not after its own time', () => {
    expect(begins('yearend', '2023-08', '2023-09', '2023-10')).toBe('2023-10')
    expect(begins('midterm', '2023-05', '2023-06', '2023-09')).toBe('2023-06')
    // The week from 28 August ends in September.
    expect(begins('weekly-2023-08-28', '2023-08', '2023-09', '2023-10')).toBe('2023-09')
    expect(begins('weekly-2023-08-21', '2023-08', '2023-09', '2023-10')).toBe('2023-08')
  })

  it('is no month to come while nothing is published, before the first is over the first', () => {
    const on = (today: string) => reportMonth({ phases }, 'yearend', months, [], today)
    expect(on('2023-07-31')).toBe('2023-06')
    expect(on('2023-08-01')).toBe('2023-07')
    expect([on(`${months[0]}-20`), on('2022-06-01')]).toEqual([months[0], months[0]])
  })

  it('is the last that it can be about while nothing is published', () => {
    expect([begins('yearend'), begins('midterm'), begins('midterm', '2023-09')]).toEqual([
      ...['2023-12', '2023-07', '2023-07'],
    ])
  })
})

describe('a report of a city', () => {
  it('holds its own figures and registers', () => {
    expect(line('320100', 'sweep1')).toMatchObject({ value: { value: 90 }, percent: 75 })
    const { supervised: listed, accidents: happened } = compose('320100')
    expect([listed.listed.value, listed.overdue.value, happened.all.value, happened.late.value]).toEqual([
      3, 1, 2, 1,
    ])
  })

  it('holds what its zones report with it, too', () => {
    const zone = { area: 'Z320101', number: '1', state: 'open', dueOn: '2023-07-31' }
    const withZone = { ...supervised, rows: [...supervised.rows, zone] }
    const { supervised: listed } = composeReport({ ...of('320100'), supervised: withZone })
    expect([listed.listed.value, listed.open.value, listed.overdue.value]).toEqual([4, 3, 2])
  })

  it('tells of no nought in a register for which it reported nothing', () => {
    const { supervised: listed, accidents: happened, lacks } = compose('320200')
    expect([listed.listed.value, listed.open.value, happened.all.value]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect([lacks.supervised?.missing, lacks.accidents?.missing]).toEqual([['320200'], ['320200']])
    const none = { ...supervised, areas: [{ area: '320200', submittedOn: '2023-07-20' }] }
    expect(composeReport({ ...of('320200'), supervised: none }).supervised.listed.value).toBe(0)
  })

  it('tells of the duties that are asked of it alone', () => {
    const ids = compose('320900').dutyLines.map(({ id }) => id)
    const named = campaign.duties.filter(({ areaCodes }) => areaCodes?.includes('320900')).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(named))
    expect(compose('321100').dutyLines.map(({ id }) => id)).toEqual(expect.arrayContaining(['T10-1']))
    expect(compose('320100').dutyLines.map(({ id }) => id)).not.toEqual(expect.arrayContaining(named))
  })
})

describe('what figures say against a duty', () => {
  const id =
    campaign.duties.find(({ measures }) =>
      measures.some(({ by }) => 'indicator' in by && by.indicator === 'sweep1'),
    )?.id ?? ''
  const duties = edition('duties', [{ area: '320100', duty: id, state: 'done', since: '2023-09-28' }])
  const against = (measured?: SheetEdition) =>
    composeReport({
      ...{ campaign, area: '320100', day: '2023-10-12', figures, duties },
      ...(measured && { measured: [measured] }),
    }).dutyLines.flatMap((line) =>
      line.against.map(({ month, indicator }) => `${line.id} ${indicator.id} ${month}`),
    )
  const september = (value: number) =>
    edition('figures', [{ area: '320100', indicator: 'sweep1', value, of: 120 }], '2023-09')

  it('is of the newest figures, as its page has it, not of the report’s month: 90 of 120 in July, then 120', () => {
    expect(against(september(120))).toEqual([])
    expect(against(september(90))).toEqual([`${id} sweep1 2023-09`])
    expect(against()).toEqual([])
  })
})

it('duties of an office whose report is looked at are not told as not reported', () => {
  const areas = [{ area: '320100', awaited: { state: 'handedIn' as const, on: '2023-10-05' } }]
  const duties = { ...edition('duties', []), areas }
  const told = composeReport({ campaign, area: '320100', day: '2023-10-18', duties }).duties
  expect([told?.notReported, (told?.awaited ?? 0) > 0]).toEqual([0, true])
})
