import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutHidden } from '../../../shared/progress/hidden-words.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { timesIn, wordsPlaces } from '../../../shared/progress/words-places.ts'

const { supervised } = sheets
const row = (number: string, hazard: string) => ({
  ...{ area: '320100', number, hazard, state: 'open', listedOn: '2023-08-01' },
})
const revision = {
  ...{ edition: 2, day: '2026-01-20', row: '320100/1', column: 'hazard' },
  ...{ from: '示例：鲸蓝旁漏水', to: '示例：没有连墙件', reason: '示例：鯨藍写错，鲸 蓝不在那里' },
}

describe('where words stand', () => {
  const first = { edition: 1, rows: [row('1', '示例：鲸蓝旁漏水'), row('2', '示例：鲸蓝')], revisions: [] }
  const second = {
    ...{ edition: 2, rows: [row('1', '示例：没有连墙件'), row('2', '示例：鲸蓝')], revisions: [revision] },
  }

  it('is told text by text with its row, column and editions, the newest edition first, and what was revised by its own', () => {
    const found = wordsPlaces(supervised, [first, second], ['鲸蓝'])
    expect(found).toEqual([
      {
        ...{ editions: [1, 2], row: '320100/2', column: 'hazard', of: 'cell' },
        ...{ text: '示例：鲸蓝', marks: [{ from: 3, to: 5 }] },
      },
      {
        ...{ editions: [2], row: '320100/1', column: 'hazard', of: 'from', revision: 2 },
        ...{ text: '示例：鲸蓝旁漏水', marks: [{ from: 3, to: 5 }] },
      },
      {
        ...{ editions: [2], row: '320100/1', column: 'hazard', of: 'reason', revision: 2 },
        text: '示例：鯨藍写错，鲸 蓝不在那里',
        marks: [
          { from: 3, to: 5 },
          { from: 8, to: 11 },
        ],
      },
      {
        ...{ editions: [1], row: '320100/1', column: 'hazard', of: 'cell' },
        ...{ text: '示例：鲸蓝旁漏水', marks: [{ from: 3, to: 5 }] },
      },
    ])
    // Two of the second row, one each of what was and is the first, two of the reason.
    expect(timesIn(found)).toBe(6)
  })

  it('is none where only the name of a row says them, or a day', () => {
    const edition = { ...first, rows: [row('鲸蓝1', '示例：漏水')] }
    expect(wordsPlaces(supervised, [edition], ['鲸蓝'])).toEqual([])
    expect(wordsPlaces(supervised, [edition], ['2023'])).toEqual([])
  })

  it('is everything that hiding them would take, and nothing else', () => {
    const text = fc.array(fc.constantFrom('鲸', '蓝', '鯨', ' ', '，', '甲', '〔已隐去〕'), { maxLength: 9 })
    const texts = fc.array(
      text.map((parts) => parts.join('')),
      { minLength: 6, maxLength: 6 },
    )
    fc.assert(
      fc.property(
        texts,
        texts,
        ([a = '', b = '', c = '', d = '', e = '', f = ''], [g = '', h = '', i = '']) => {
          const editions = [
            { edition: 1, rows: [row('1', a), row('2', b)], revisions: [] },
            {
              ...{ edition: 2, rows: [row('1', c), row(d, g), { ...row('3', h), why: i }] },
              revisions: [
                { ...revision, from: a, to: c, reason: e },
                { edition: 2, day: revision.day, row: '320100/2', reason: f },
              ],
            },
          ]
          const words = ['鲸蓝', '蓝甲']
          const taken = editions.map((one) => withoutHidden(supervised, one, [{ words }]).places[0] ?? 0)
          const found = wordsPlaces(supervised, editions, words)
          expect(timesIn(found)).toBe(taken.reduce((sum, n) => sum + n, 0))
          expect(new Set(found.flatMap((one) => one.editions)).size).toBe(taken.filter((n) => n > 0).length)
        },
      ),
    )
  })
})
