import { expect, it } from 'vitest'
import { lastNumbers, olderNumbers } from '../../../shared/progress/last-numbers.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { plan } from '../../fixtures/sheet-context.ts'

const row = (indicator: string, value: number | undefined, area = '320800', missing = '示例：在核对') => ({
  ...{ area, indicator },
  ...(value === undefined ? { missing } : { value }),
})

it('a running total is held against its last number, also over months that are missing or have none', () => {
  const august = [row('found', 569), row('stops', 9), row('found', 7, '320812')]
  const july = [row('found', 560), row('found', 3, '320803'), row('stops', 8)]
  const of = (...months: object[][]) => lastNumbers(sheets.figures, plan, months as (typeof august)[])
  expect(of([], [row('found', undefined)], august, july)).toEqual([
    ...[row('found', 569), row('found', 7, '320812'), row('found', 3, '320803')],
  ])
  expect(of([row('found', undefined), row('stops', 1)], august)).toEqual([
    ...[row('found', 569), row('stops', 1), row('found', 7, '320812')],
  ])
  expect(of([row('found', 2)], august)).toEqual([row('found', 2), row('found', 7, '320812')])
  expect(of()).toEqual([])
})

it('what has no number in the newest month is told with the month that it last had one in, of whatever kind', () => {
  const september = { period: '2023-09', rows: [row('found', 569), row('checked', 7), row('stops', 1)] }
  const october = { period: '2023-10', rows: [row('found', 600), row('checked', undefined)] }
  const november = { period: '2023-11', rows: [row('stops', 2)] }
  expect(olderNumbers(sheets.figures, [november, october, september])).toEqual([
    { period: '2023-10', row: row('found', 600) },
    { period: '2023-09', row: row('checked', 7) },
  ])
  expect(olderNumbers(sheets.figures, [september, october])).toEqual([])
  expect(olderNumbers(sheets.figures, [])).toEqual([])
})
