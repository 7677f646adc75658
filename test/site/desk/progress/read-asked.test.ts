import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isKept } from '../../../../shared/progress/paper-kind.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { templateWorkbook } from '../../../../shared/progress/template.ts'
import { readAsked } from '../../../../site/desk/progress/import/read-asked.ts'
import { context } from '../../../fixtures/sheet-context.ts'

const read = (bytes: Uint8Array, name = 'a.xlsx') =>
  readAsked({ bytes, name, sheet: 'figures', context: context() })
const book = templateWorkbook({ ...context(), sheet: sheets.figures, language: 'zh', rows: [] })

describe('a file that is read', () => {
  it('is one that is kept: a workbook that lacks what names its parts is refused before anybody takes its rows', () => {
    expect(read(book)).toHaveProperty('read')
    expect(isKept(book)).toBe(true)
    const { '_rels/.rels': _, ...parts } = unzipSync(book)
    const lame = zipSync(parts)
    expect(isKept(lame)).toBe(false)
    expect(read(lame)).toEqual({ fault: 'broken', params: {} })
  })

  it('is a CSV in any of its encodings, and is kept in each', () => {
    const text = '地区,指标,数\n南京,停工通知,3\n'
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
    ])
    for (const bytes of [strToU8(text), strToU8(`\uFEFF${text}`), wide]) {
      expect(read(bytes, 'a.csv')).toMatchObject({
        read: { rows: [{ area: '320100', indicator: 'stops', value: 3 }] },
      })
      expect(isKept(bytes)).toBe(true)
    }
  })

  it('is told by its name where that speaks of another month', () => {
    const done = read(strToU8('地区,指标,数\n南京,停工通知,3\n'), '每月数字-2023-04.csv')
    expect('read' in done && done.read.findings.map(({ code }) => code)).toContain('namedMonth')
    expect(strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      '报送期（2023-05）',
    )
  })
})
