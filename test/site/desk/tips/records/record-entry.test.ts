import { describe, expect, it } from 'vitest'
import type { RecordKind } from '../../../../../shared/tip/tip.ts'
import {
  emptyMeasure,
  emptyRecord,
  type Lack,
  lacking,
  type MeasureEntry,
  type RecordEntry,
  recordContentOf,
} from '../../../../../site/desk/tips/records/record-entry.ts'

const order = (part: Partial<MeasureEntry>): MeasureEntry => ({
  ...emptyMeasure,
  ...{ number: '1号', day: '2026-11-02' },
  ...part,
})

describe('what a record lacks', () => {
  it.each<[string, RecordKind, Partial<RecordEntry>, Lack[]]>([
    ['an inspection its day and what was found', 'inspection', {}, ['day', 'found']],
    ['an inspection nothing more', 'inspection', { day: '2026-11-02', found: '示例' }, []],
    ['a copy its words', 'copy', { place: '示例' }, ['text']],
    ['an outcome anything at all', 'outcome', {}, ['nothing']],
    ['an outcome nothing when there is a note', 'outcome', { note: '示例' }, []],
    [
      'a credit code its right last character',
      'outcome',
      { note: '示例', creditCode: '000000000000000001' },
      ['creditCode'],
    ],
    ['a full-width credit code nothing', 'outcome', { note: '示例', creditCode: '０'.repeat(18) }, []],
    ['an order its number', 'outcome', { orders: [order({ number: ' ' })] }, ['order0']],
    [
      'a penalty its amount, the order before it nothing',
      'outcome',
      { orders: [order({}), order({ kind: 'penalty' })] },
      ['order1'],
    ],
    [
      'an amount of three decimals two of them',
      'outcome',
      { orders: [order({ kind: 'penalty', amount: '1.234' })] },
      ['order0'],
    ],
    [
      'an amount in 万 its digits',
      'outcome',
      { orders: [order({ kind: 'penalty', amount: '3万' })] },
      ['order0'],
    ],
    ['an amount with cents nothing', 'outcome', { orders: [order({ kind: 'penalty', amount: '1.25' })] }, []],
  ])('%s', (_, kind, part, lacks) => {
    expect(lacking(kind, { ...emptyRecord, ...part })).toEqual(lacks)
  })
})

describe('a record from what was typed', () => {
  it('holds only what its kind has', () => {
    const entry = { ...emptyRecord, day: '2026-11-02', found: ' 示例 ', text: '别的' }
    expect(recordContentOf('inspection', entry)).toEqual({
      ...{ kind: 'inspection', day: '2026-11-02', people: '', found: '示例', measures: '' },
    })
    expect(recordContentOf('copy', entry)).toEqual({ kind: 'copy', place: '', text: '别的' })
  })

  it('has amounts as numbers, and leaves out what was not filled in', () => {
    const orders = [order({ kind: 'penalty', amount: '３０，０００' }), order({ due: '2026-12-01' })]
    expect(recordContentOf('outcome', { ...emptyRecord, orders })).toMatchObject({
      measures: [
        { kind: 'penalty', number: '1号', day: '2026-11-02', amount: 30000 },
        { kind: 'rectify', number: '1号', day: '2026-11-02', due: '2026-12-01' },
      ],
    })
  })
})
