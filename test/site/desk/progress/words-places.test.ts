import { describe, expect, it } from 'vitest'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { markedPieces, placeOf } from '../../../../site/desk/progress/review/words-places.tsx'
import { plan } from '../../../fixtures/sheet-context.ts'

const at = { campaign: plan, sheet: sheets.supervised, period: 'always' }
const one = {
  ...{ editions: [1, 2], row: '320100/1', column: 'hazard', of: 'cell' as const },
  ...{
    text: '示例：鲸蓝旁漏水，鲸蓝',
    marks: [
      { from: 3, to: 5 },
      { from: 9, to: 11 },
    ],
  },
}

describe('where words stand, before somebody hides them', () => {
  it('is said in words of the desk’s language: place, number, column, what of a revision, and the editions', () => {
    const [zh, en] = [wordsOf('zh'), wordsOf('en')]
    expect(placeOf(one, at, zh)).toBe('南京市 1　什么隐患　第 1、2 版')
    expect(placeOf(one, at, en)).toBe('Nanjing 1　Hazard　Edition 1, 2')
    const reason = { ...one, editions: [3], of: 'reason' as const, revision: 2 }
    expect(placeOf(reason, at, zh)).toBe('南京市 1　什么隐患　第 2 版的修改原因　第 3 版')
    expect(placeOf(reason, at, en)).toBe('Nanjing 1　Hazard　Reason for a change in edition 2　Edition 3')
    const { column: _, ...whole } = reason
    expect(placeOf(whole, at, zh)).toBe('南京市 1　第 2 版的修改原因　第 3 版')
  })

  it('is marked in its sentence, each time', () => {
    expect(markedPieces(one)).toEqual([
      { text: '示例：', isMark: false },
      { text: '鲸蓝', isMark: true },
      { text: '旁漏水，', isMark: false },
      { text: '鲸蓝', isMark: true },
    ])
  })
})
