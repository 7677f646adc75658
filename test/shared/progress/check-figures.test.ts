import { describe, expect, it } from 'vitest'
import { checkRows } from '../../../shared/progress/check-rows.ts'
import type { SheetContext, SheetRow } from '../../../shared/progress/sheet.ts'
import { figuresSheet } from '../../../shared/progress/sheets/figures.ts'
import { context } from '../../fixtures/sheet-context.ts'

const row = (indicator: string, more: Record<string, string | number>, area = '320100'): SheetRow => ({
  area,
  indicator,
  ...more,
})
const all = (...rows: SheetRow[]): SheetRow[] => {
  const there = new Set(rows.filter(({ area }) => area === '320100').map(({ indicator }) => indicator))
  const rest = ['checked', 'found', 'stops'].filter((id) => !there.has(id))
  return [...rows, ...rest.map((id) => row(id, { missing: '还在统计' }))]
}
/** Column, level and code of what is found in the first row. */
const found = (rows: readonly SheetRow[], more: Partial<SheetContext> = {}) =>
  checkRows(figuresSheet, rows, context(more)).map(
    ({ row: n, column, level, code }) => `${n} ${column} ${level} ${code}`,
  )

describe('a figure', () => {
  it.each([
    ['a number and its whole', row('checked', { value: 976, of: 1000 }), []],
    ['nought of nought', row('checked', { value: 0, of: 0 }), []],
    ['neither number nor reason', row('stops', {}), ['0 missing error reason']],
    ['both', row('stops', { value: 1, missing: '不知道' }), ['0 missing error valueAndReason']],
    ['a part above its whole', row('checked', { value: 11, of: 10 }), ['0 value error part']],
    ['a share without a whole', row('checked', { value: 11 }), ['0 of error noWhole']],
    ['a whole without a part', row('checked', { of: 11 }), ['0 value error required']],
    ['a count with a whole', row('stops', { value: 1, of: 2 }), ['0 of error whole']],
    ['half a notice', row('stops', { value: 1.5 }), ['0 value error count']],
    ['half a whole', row('checked', { value: 1, of: 2.5 }), ['0 of error count']],
    ['more digits than any number has', row('stops', { value: 1_000_000_000 }), ['0 value error tooMany']],
    ['below nought', row('stops', { value: -1 }), ['0 value error count']],
    ['no number', row('stops', { value: '很多' }), ['0 value error count']],
    ['an indicator that there is not', row('nothing', { value: 1 }), ['0 indicator error noSuch']],
    ['one that is due in other months', row('fines', { value: 1 }), ['0 indicator error noSuch']],
    ['another city', row('stops', { value: 1 }, '320200'), ['0 area error notYours']],
    ['a place that there is not', row('stops', { value: 1 }, '320999'), ['0 area error place']],
    ['a telephone', row('stops', { value: 1, note: '联系 13912345678' }), ['0 note error personalNumber']],
    ['a name', row('stops', { missing: '联系人：张建国，还没有交' }), ['0 missing error personal']],
  ])('%s', (_, one, expected) => {
    expect(found(all(one))).toEqual(expected)
  })

  it('is not told twice', () => {
    const twice = [row('stops', { value: 1 }), row('stops', { value: 2 })]
    expect(found(all(...twice))).toEqual(['1 undefined error doubled'])
  })

  it('of a city is absent when it is handed in without; of a district only what districts report', () => {
    expect(found([row('stops', { value: 1 })])).toEqual([
      '-1 indicator error absent',
      '-1 indicator error absent',
    ])
    const quarter = { period: '2023-06' }
    expect(found(all(row('stops', { value: 1 })), quarter)).toEqual(['-1 indicator error absent'])
    const district = ['checked', 'found', 'stops'].map((id) => row(id, { missing: '还在统计' }, '320115'))
    expect(found(district, { ...quarter, area: '320115' })).toEqual([])
  })
})

describe('a figure that stands out', () => {
  const last = (one: SheetRow) => ({ last: [one] })

  it('a running total above that of a later month is asked about, unless it is explained', () => {
    const later = { later: [row('found', { value: 40 })] }
    expect(found(all(row('found', { value: 41 })), later)).toEqual(['0 value question aboveLater'])
    expect(found(all(row('found', { value: 40 })), later)).toEqual([])
    expect(found(all(row('found', { value: 41, note: '以后更正' })), later)).toEqual([])
  })

  it('what is public as it stands is not asked about again, and cannot fall', () => {
    const same = { published: [row('found', { value: 400 })] }
    const above = { ...same, later: [row('found', { value: 40 })] }
    expect(found(all(row('found', { value: 400 })), above)).toEqual([])
    expect(found(all(row('found', { value: 401 })), above)).toEqual(['0 value question aboveLater'])
    const jumped = { ...same, ...last(row('found', { value: 40 })) }
    expect(found(all(row('found', { value: 400 })), jumped)).toEqual([])
    expect(found(all(row('found', { value: 399 })), jumped)).toEqual(['0 value question jump'])
    const fallen = { ...same, ...last(row('found', { value: 401 })) }
    expect(found(all(row('found', { value: 400 })), fallen)).toEqual(['0 value error fell'])
  })

  it('nothing is asked of a later total that says itself why it fell', () => {
    const explained = { later: [row('found', { value: 40, note: '去掉重复登记的10条' })] }
    expect(found(all(row('found', { value: 50 })), explained)).toEqual([])
  })

  it('a total that fell and still is above a later one is told both, the error first', () => {
    const between = { ...last(row('found', { value: 100 })), later: [row('found', { value: 80 })] }
    expect(found(all(row('found', { value: 90 })), between)).toEqual([
      '0 value error fell',
      '0 value question aboveLater',
    ])
  })

  it('a running total that fell is wrong, unless it is explained', () => {
    const before = last(row('found', { value: 40 }))
    expect(found(all(row('found', { value: 39 })), before)).toEqual(['0 value error fell'])
    expect(found(all(row('found', { value: 40 })), before)).toEqual([])
    expect(found(all(row('found', { value: 39, note: '有一条重复登记' })), before)).toEqual([])
  })

  it('so is a share that counts from the first day on, in either of its numbers', () => {
    const { campaign } = context()
    const indicators = campaign.indicators.map((one) =>
      one.id === 'checked' ? { ...one, cumulative: true as const } : one,
    )
    const before = { ...last(row('checked', { value: 40, of: 50 })), campaign: { ...campaign, indicators } }
    const verdict = (value: number, of: number) => found(all(row('checked', { value, of })), before)
    expect(verdict(39, 50)).toEqual(['0 value error fell'])
    expect(verdict(40, 49)).toEqual(['0 of error fell'])
    expect(verdict(40, 50)).toEqual([])
    expect(found(all(row('checked', { value: 9, of: 10, note: '有重复登记' })), before)).toEqual([])
    expect(
      found(all(row('checked', { value: 9, of: 10 })), last(row('checked', { value: 40, of: 50 }))),
    ).toEqual([])
  })

  it('three times what it was, or a third, is asked about; small numbers are not', () => {
    const before = last(row('stops', { value: 30 }))
    const verdicts = [10, 11, 89, 90].map((value) => found(all(row('stops', { value })), before))
    expect(verdicts).toEqual([['0 value question jump'], [], [], ['0 value question jump']])
    expect(found(all(row('stops', { value: 90, note: '专项检查' })), before)).toEqual([])
    expect(found(all(row('stops', { value: 29 })), last(row('stops', { value: 1 })))).toEqual([])
    expect(found(all(row('stops', { value: 30 })), last(row('stops', { value: 1 })))).toEqual([
      '0 value question jump',
    ])
  })

  it('a share is asked about from thirty points on, where both wholes are ten or more', () => {
    const before = last(row('checked', { value: 90, of: 100 }))
    expect(found(all(row('checked', { value: 60, of: 100 })), before)).toEqual(['0 value question jump'])
    expect(found(all(row('checked', { value: 61, of: 100 })), before)).toEqual([])
    expect(found(all(row('checked', { value: 0, of: 9 })), before)).toEqual([])
  })

  it('against five other cities, ten times the middle one, or a tenth', () => {
    const others = [20, 30, 40, 50, 60].map((value, n) => row('stops', { value }, `320${n + 2}00`))
    const verdict = (value: number, some = others) => found(all(row('stops', { value })), { others: some })
    expect([4, 5, 399, 400].map((value) => verdict(value).length)).toEqual([1, 0, 0, 1])
    expect(verdict(400)).toEqual(['0 value question apart'])
    expect(verdict(400, others.slice(1))).toEqual([])
  })

  it('a city whose places together have another number is asked why', () => {
    const places = [
      '320102',
      '320104',
      '320105',
      '320106',
      '320111',
      '320113',
      '320114',
      '320115',
      '320116',
      '320117',
      '320118',
    ]
    const zones = ['Z320101']
    const rows = [...places, ...zones].map((area) => row('stops', { value: 2 }, area))
    expect(found(all(row('stops', { value: 23 }), ...rows))).toEqual(['0 value question sum'])
    expect(found(all(row('stops', { value: 24 }), ...rows))).toEqual([])
    expect(found(all(row('stops', { value: 23, note: '一处重复' }), ...rows))).toEqual([])
    // Only where every place has a number is there a sum; of some, all that is known is that they cannot be more.
    expect(found(all(row('stops', { value: 30 }), ...rows.slice(1)))).toEqual([])
    expect(found(all(row('stops', { value: 22 }), ...rows.slice(1)))).toEqual([])
    expect(found(all(row('stops', { value: 21 }), ...rows.slice(1)))).toEqual(['0 value question sumOver'])
    expect(found(all(row('stops', { value: 21, note: '一处重复' }), ...rows.slice(1)))).toEqual([])
  })

  it('a whole that another indicator counts is asked about where the two differ, until it is explained', () => {
    const { campaign } = context({})
    const indicators = campaign.indicators.map((one) =>
      one.id === 'checked' ? { ...one, whole: 'stops' } : one,
    )
    const told = (rows: SheetRow[]) => found(rows, { campaign: { ...campaign, indicators } })
    const checked = row('checked', { value: 80, of: 96 })
    expect(told(all(checked, row('stops', { value: 97 })))).toEqual(['0 of question otherWhole'])
    expect(told(all(checked, row('stops', { value: 96 })))).toEqual([])
    expect(told(all(checked, row('stops', { missing: '还在统计' })))).toEqual([])
    expect(told(all(checked, row('stops', { value: 97, note: '一处重复' })))).toEqual([])
    expect(told(all({ ...checked, note: '一处重复' }, row('stops', { value: 97 })))).toEqual([])
    expect(found(all(checked, row('stops', { value: 97 })))).toEqual([])
    // Each place by its own number.
    const below = [row('checked', { value: 5, of: 9 }, '320115'), row('stops', { value: 8 }, '320115')]
    expect(told([...all(checked, row('stops', { value: 96 })), ...below])).toEqual([
      '3 of question otherWhole',
    ])
  })
})
