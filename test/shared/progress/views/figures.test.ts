import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../shared/campaign/campaign-schema.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { cellOf, percentOf } from '../../../../shared/progress/views/figure-cell.ts'
import { figureRevisions } from '../../../../shared/progress/views/figure-revisions.ts'
import { sumOf, worstFirst } from '../../../../shared/progress/views/indicator-sum.ts'
import { leadIndicator } from '../../../../shared/progress/views/lead-indicator.ts'
import { saySum } from '../../../../shared/progress/views/say-sum.ts'

const ratio: Indicator = {
  ...{ id: 'sweep', zh: '排查', en: 'Sweep', kind: 'ratio', level: 'city', every: 'month', duty: 'D' },
  unit: { zh: '个', en: 'sites' },
  value: { zh: '查过', en: 'inspected' },
  of: { zh: '在建', en: 'sites' },
  target: 100,
}
const { target: _, of: __, ...plain } = ratio
const count: Indicator = { ...plain, id: 'trained', kind: 'count', every: 'quarter' }
const places = ['320100', '320200', '320300', '320400', '320500']

const edition = (period: string, rows: SheetEdition['rows']): SheetEdition => ({
  ...{ campaign: '2023', sheet: 'figures', period, edition: 1, publishedOn: `${period}-28` },
  ...{ areas: [], rows, revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
})
const august = edition('2023-08', [
  { area: '320100', indicator: 'sweep', value: 50, of: 100, note: '暴雨停工' },
  { area: '320200', indicator: 'sweep', value: 150, of: 150 },
  { area: '320300', indicator: 'sweep', missing: '系统升级' },
  { area: '320400', indicator: 'sweep', value: 'suppressed', of: 'suppressed' },
  { area: '320500', indicator: 'sweep', value: 0, of: 0 },
])

describe('a cell', () => {
  it('tells zero, missing, suppressed and not due apart', () => {
    expect(cellOf(august, ratio, '320100')).toEqual({ kind: 'figure', value: 50, of: 100, note: '暴雨停工' })
    expect(cellOf(august, ratio, '320500')).toEqual({ kind: 'figure', value: 0, of: 0 })
    expect(cellOf(august, ratio, '320300')).toEqual({ kind: 'explained', reason: '系统升级' })
    expect(cellOf(august, ratio, '320400')).toEqual({ kind: 'suppressed' })
    expect(cellOf(august, ratio, '320600')).toEqual({ kind: 'missing' })
    expect(cellOf(august, count, '320100')).toEqual({ kind: 'notDue' })
    expect(cellOf(edition('2023-09', []), count, '320100')).toEqual({ kind: 'missing' })
  })

  it('has no per cent of nothing', () => {
    expect(percentOf({ kind: 'figure', value: 0, of: 0 })).toBeUndefined()
    expect(percentOf({ kind: 'figure', value: 1, of: 8 })).toBe(12.5)
  })
})

describe('a sum in a cell', () => {
  const said = (areas: readonly string[], one: Indicator = ratio, of = august) =>
    saySum(one, sumOf(of, one, areas), 'zh')

  it('says of how many places it is, where one of them has none, or one that is hidden', () => {
    expect(said(places)).toEqual({ text: '80.0', places: '（3个市）' })
    expect(said(['320100', '320400'])).toEqual({ text: '50.0', places: '（1个市）' })
    expect(said(['320100', '320200'])).toEqual({ text: '80.0', places: '' })
    expect(said(['320300', '320400', '320600'])).toEqual({ text: '', places: '' })
    expect(said(['320500'])).toEqual({ text: '', places: '' })
    const people = [
      { area: '320100', indicator: 'trained', value: 24 },
      { area: '320200', indicator: 'trained', value: 'suppressed' },
    ]
    const september = edition('2023-09', people)
    expect(said(['320100', '320200'], count, september)).toEqual({ text: '24', places: '（1个市）' })
    expect(said(['320100'], count, september)).toEqual({ text: '24', places: '' })
  })
})

describe('a sum', () => {
  const sum = sumOf(august, ratio, places)

  it('adds what was told, and names what was not', () => {
    // 50 + 150 + 0 of 100 + 150 + 0.
    expect(sum).toMatchObject({
      counted: 3,
      value: 200,
      of: 250,
      percent: 80,
      missing: [],
      explained: ['320300'],
    })
    expect(sum.suppressed).toBe(1)
  })

  it('says who reached the target, of those that have a per cent', () => {
    expect(sum.reached).toEqual(['320200'])
    expect(sum.short).toEqual(['320100'])
  })

  it('of amounts has no more decimals than they have', () => {
    const rows = ['320100', '320200'].map((area, n) => ({ area, indicator: 'fines', value: n ? 0.2 : 0.1 }))
    const fines: Indicator = { ...plain, id: 'fines', kind: 'amount' }
    expect(sumOf(edition('2023-08', rows), fines, places).value).toBe(0.3)
  })

  it('orders places from the worst, those without a number last', () => {
    expect(worstFirst(ratio, sum.cells).map(({ area }) => area)).toEqual([
      ...['320100', '320200', '320300', '320400', '320500'],
    ])
    const down = worstFirst({ ...ratio, good: 'down' }, sum.cells).map(({ area }) => area)
    expect(down.slice(0, 2)).toEqual(['320200', '320100'])
  })
})

describe('the indicator that stands for the campaign', () => {
  const duty = (id: string, day: string) => ({
    ...{ id, clause: '一', zh: id, en: id, quote: '原话', quoteEn: 'words', actors: ['省厅'] },
    ...{ level: 'city' as const, due: { zh: '', days: [day] }, measures: [], publish: '' },
  })
  const phases = [
    { id: 'P', zh: '段', en: 'P', from: '2023-04-06', to: '2023-12-30', does: { zh: '查', en: 'do' } },
  ]
  const duties = [duty('D', '2023-12-30'), duty('E', '2023-09-30')]
  const lead = (...indicators: Indicator[]) => {
    const full = places.flatMap((area) => [
      { area, indicator: 'full', value: 1, of: 1 },
      { area, indicator: 'early', value: 1, of: 2 },
    ])
    const all = edition('2023-08', [...august.rows, ...full])
    return leadIndicator({ indicators, duties, phases }, all, places)?.id
  }
  const full = { ...ratio, id: 'full' }
  const early = { ...ratio, id: 'early', duty: 'E' }

  it('is the first ratio with a target that some place falls short of', () => {
    expect(lead(count, full, ratio)).toBe('sweep')
    expect(lead(full)).toBe('full')
    expect(lead(count)).toBeUndefined()
  })

  it('is rather one that comes due before the campaign ends', () => {
    expect(lead(ratio, early)).toBe('early')
    expect(lead(ratio, { ...early, id: 'full' })).toBe('sweep')
  })
})

describe('revisions', () => {
  it('are told of one indicator over all months, the newest first', () => {
    const revised = (period: string, day: string, row: string) => ({
      ...edition(period, []),
      revisions: [{ edition: 2, day, row, column: 'value', from: 1, to: 2, reason: '抄错' }],
    })
    const found = figureRevisions(
      [
        revised('2023-07', '2023-09-20', '320100/sweep'),
        revised('2023-08', '2023-09-01', '320200/sweep'),
        revised('2023-08', '2023-09-21', '320200/other'),
      ],
      'sweep',
    )
    expect(found.map(({ period, area }) => [period, area])).toEqual([
      ['2023-07', '320100'],
      ['2023-08', '320200'],
    ])
  })
})
