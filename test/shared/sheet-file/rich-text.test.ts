import { describe, expect, it } from 'vitest'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { unescaped } from '../../../shared/sheet-file/rich-text.ts'
import { writeWorkbook } from '../../../shared/sheet-file/write-workbook.ts'
import { workbook } from '../../fixtures/workbook.ts'

const firstOf = (bytes: Uint8Array) => {
  const [cell] = readSheetFile(bytes, 'a.xlsx').sheets[0]?.rows[0]?.cells.values() ?? []
  return cell && [cell.text, cell.mark]
}
/** The same text among the shared ones, and in its cell. */
const both = (inner: string) => [
  firstOf(workbook({ sheets: { a: '<row><c t="s"><v>0</v></c></row>' }, strings: `<si>${inner}</si>` })),
  firstOf(workbook({ sheets: { a: `<row><c t="inlineStr"><is>${inner}</is></c></row>` } })),
]
const twice = (text: string, mark?: string) => [
  [text, mark],
  [text, mark],
]

describe('a text of a workbook', () => {
  it('is that of its runs, without how it is pronounced', () => {
    expect(both('<t>12</t><rPh sb="0" eb="1"><t>34</t></rPh>')).toEqual(twice('12'))
    expect(both('<r><rPr><b/></rPr><t>1</t></r><r><t>2</t></r>')).toEqual(twice('12'))
  })

  it('is marked where a part of it is raised, lowered or struck out', () => {
    const run = (marks: string) => both(`<r><t>12</t></r><r><rPr>${marks}</rPr><t>1</t></r>`)
    expect(run('<vertAlign val="superscript"/>')).toEqual(twice('121', 'runs'))
    expect(run('<vertAlign val="subscript"/>')).toEqual(twice('121', 'runs'))
    expect(run('<strike/>')).toEqual(twice('121', 'runs'))
    expect(both('<r><rPr><strike/></rPr><t>12</t></r><r><t>15</t></r>')).toEqual(twice('1215', 'runs'))
    expect(run('<vertAlign val="baseline"/><strike val="0"/>')).toEqual(twice('121'))
    expect(both('<r><rPr><strike/></rPr><t> </t></r><r><t>15</t></r>')).toEqual(twice(' 15'))
  })

  it('holds the signs that stand in it by their number', () => {
    expect(both('<t>一_x000D_&#10;二</t>')).toEqual(twice('一\r\n二'))
    expect(both('<t>_x005F_x000D_</t>')).toEqual(twice('_x000D_'))
    expect(['a_x0041_b', '_x41_', '_x005f_', '_xD83D__xDE00_'].map(unescaped)).toEqual([
      'aAb',
      '_x41_',
      '_',
      '😀',
    ])
    const result = '<row><c t="str"><f>A2</f><v>一_x000D_二</v></c></row>'
    expect(firstOf(workbook({ sheets: { a: result } }))).toEqual(['一\r二', undefined])
  })

  it('that only looks like such a sign comes back as it was written', () => {
    const sheet = {
      name: 'a',
      columns: [{ format: 'text' as const, width: 9 }],
      head: ['_x0041_ _x005F_'],
      rows: [],
    }
    expect(firstOf(writeWorkbook([sheet]))?.[0]).toBe('_x0041_ _x005F_')
  })
})

it('a formula whose result is an empty text is an empty cell; one without a result is marked', () => {
  const cells = [
    ...['<c t="str"><f>IF(1,"","x")</f><v></v></c>', '<c t="str"><f>IF(1,"","x")</f><v/></c>'],
    ...[
      '<c><f>1+1</f></c>',
      '<c><f>1+1</f><v></v></c>',
      '<c t="str"><f>A1</f></c>',
      '<c t="str"><f>A1</f><v>x</v></c>',
    ],
  ]
  const { sheets } = readSheetFile(workbook({ sheets: { a: `<row>${cells.join('')}</row>` } }), 'a.xlsx')
  expect([...(sheets[0]?.rows[0]?.cells ?? [])].map(([at, { text, mark }]) => [at, text, mark])).toEqual([
    [2, '', 'formula'],
    [3, '', 'formula'],
    [4, '', 'formula'],
    [5, 'x', undefined],
  ])
})
