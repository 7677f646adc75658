import { expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import {
  emptyMeasure,
  emptyRecord,
  type MeasureEntry,
  recordContentOf,
} from '../../../../../site/desk/tips/records/record-entry.ts'
import { rowsOf } from '../../../../../site/desk/tips/records/records-part.tsx'

const order = (part: Partial<MeasureEntry>): MeasureEntry => ({
  ...emptyMeasure,
  ...{ number: '1号', day: '2026-11-02' },
  ...part,
})

it('an outcome reads with its measures in words: yuan for a penalty, points for a deduction', () => {
  const orders = [
    order({ kind: 'penalty', amount: '300' }),
    order({ kind: 'credit', amount: '2' }),
    order({ due: '2026-12-01' }),
  ]
  const rows = rowsOf(recordContentOf('outcome', { ...emptyRecord, orders }), wordsOf('zh'))
  expect(rows.slice(2, 5)).toEqual([
    ['罚款', '1号　2026年11月2日　300 元'],
    ['信用扣分', '1号　2026年11月2日　扣 2 分'],
    ['责令改正', '1号　2026年11月2日　最晚：2026年12月1日'],
  ])
})
