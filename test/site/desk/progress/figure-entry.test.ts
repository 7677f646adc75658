import { describe, expect, it } from 'vitest'
import { indicators } from '../../../../shared/campaign/campaign.ts'
import {
  emptyFigure,
  figureEntries,
  figureEntry,
  readFigure,
  readFigures,
} from '../../../../site/desk/progress/figure-entry.ts'

const names = { zh: '示例', en: 'sample' }
const count = { ...names, id: 'count', unit: names, definition: names, duty: 'T01-1' }
const ratio = { ...count, id: 'ratio', denominator: names }
const typed = (value: string, of = '') => ({ ...emptyFigure, value, of })

describe('a figure as it is typed', () => {
  it.each([
    ['a number', count, typed(' 12 '), { kind: 'figure', value: 12 }],
    ['a number in full width, by thousands', count, typed('１，２３４'), { kind: 'figure', value: 1234 }],
    [
      'a part by thousands of a whole that is not',
      ratio,
      typed('1,234', '1234'),
      { kind: 'figure', value: 1234, of: 1234 },
    ],
    ['a number in 万', count, typed('12.5万'), { problem: 'number' }],
    ['nought is a number', count, typed('0'), { kind: 'figure', value: 0 }],
    ['a part of its whole', ratio, typed('3', '7'), { kind: 'figure', value: 3, of: 7 }],
    ['all of it', ratio, typed('7', '7'), { kind: 'figure', value: 7, of: 7 }],
    ['nothing yet', ratio, emptyFigure, undefined],
    ['a part larger than its whole', ratio, typed('8', '7'), { problem: 'part' }],
    ['a part without its whole', ratio, typed('3'), { problem: 'number' }],
    ['a whole without its part', ratio, typed('', '7'), { problem: 'number' }],
    ['a fraction', count, typed('1.5'), { problem: 'number' }],
    ['a negative number', count, typed('-1'), { problem: 'number' }],
    ['a number of ten digits', count, typed('1234567890'), { problem: 'number' }],
  ])('%s', (_, indicator, entry, read) => {
    expect(readFigure(indicator, entry)).toEqual(read)
  })

  it('is not known for a reason, and for none it is at fault', () => {
    const unknown = { ...emptyFigure, known: false }
    expect(readFigure(count, { ...unknown, reason: ' 还在核 ' })).toEqual({
      kind: 'missing',
      reason: '还在核',
    })
    expect(readFigure(count, { ...unknown, value: '3' })).toEqual({ problem: 'reason' })
  })

  it('comes back into the boxes as it was reported', () => {
    expect(figureEntry({ kind: 'figure', value: 3, of: 7 })).toEqual(typed('3', '7'))
    expect(figureEntry({ kind: 'figure', value: 0 })).toEqual(typed('0'))
    expect(figureEntry({ kind: 'missing', reason: '还在核' })).toEqual({
      ...emptyFigure,
      known: false,
      reason: '还在核',
    })
    expect(figureEntry(undefined)).toEqual(emptyFigure)
  })
})

describe('the figures of a period', () => {
  const [first = count, second = count] = indicators
  const entries = { [first.id]: typed('1', '2'), [second.id]: typed('x') }

  it('are kept as far as they are right; what is left out is no fault until they are handed in', () => {
    const read = readFigures(entries, false)
    expect(read.figures).toEqual({ [first.id]: { kind: 'figure', value: 1, of: 2 } })
    expect(read.problems).toEqual({ [second.id]: 'number' })
  })

  it('may not be left out when they are handed in', () => {
    const read = readFigures({ [first.id]: typed('1', '2') }, true)
    expect(Object.keys(read.problems)).toEqual(indicators.slice(1).map(({ id }) => id))
  })

  it('stand in a box for each indicator, also before the first report', () => {
    expect(Object.keys(figureEntries(undefined))).toEqual(indicators.map(({ id }) => id))
    expect(figureEntries({ figures: { [first.id]: { kind: 'figure', value: 1, of: 2 } } })[first.id]).toEqual(
      typed('1', '2'),
    )
  })
})
