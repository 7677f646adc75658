import { describe, expect, it } from 'vitest'
import { cellFormat, shownAs } from '../../../shared/sheet-file/number-format.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import { workbook } from '../../fixtures/workbook.ts'

const shown = (code: string, number: number) => shownAs(cellFormat(170, code), number)
const kind = (code: string, number: number) => shown(code, number).kind
const words = (code: string, number: number) => shown(code, number).words?.join(' / ')

describe('a format leaves a number as it is', () => {
  it.each([
    ...[
      'General',
      '0',
      '#,##0',
      '0.00',
      '#,##0.00',
      '@',
      '',
      '0_ ',
      '0_);[Red]\\(0\\)',
      '0.00_ ;[Red]\\-0.00\\ ',
    ],
    ...[
      '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
      '#,##0_);(#,##0)',
      '[红色]0',
      '[$-804]0',
      'G/通用格式',
      '000',
      '[DBNum1]0',
    ],
    ...['+0', '0;-0;;@', '[>=1]0;General', '[Color 5]0'],
  ])('%s', (code) => {
    expect(shown(code, 5)).toEqual({ kind: 'plain' })
  })
})

describe('what a format writes beside a number is told', () => {
  it.each([
    ['¥#,##0.00', '¥'],
    ['"¥"#,##0.00', '¥'],
    ['[$¥-804]#,##0.00', '¥'],
    ['[$CNY] #,##0.00', 'CNY'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '¥'],
    ['¥#,##0.00"元"', '¥ / 元'],
    ['"约"0"元"', '约 / 元'],
    ['"+"0"元"', '元'],
    ['G/通用格式"元"', '元'],
    ['0"0000"', '0000'],
    ['0\\0\\0\\0', '000'],
    ['0!%', '%'],
    ['-0', '-'],
    ['0"（万）"', '（万）'],
    ['[新]0', '[新]'],
    ['0*0', '0'],
  ])('%s: %s', (code, told) => {
    expect(shown(code, 5).kind).toBe('plain')
    expect(words(code, 5)).toBe(told)
  })
})

describe('a format that shows another number, or none, is none as it is', () => {
  it.each([
    ...[
      ';;;',
      '"无"',
      '"-"',
      '0"."0000"万元"',
      '0!.0,"万"',
      '#,##0,',
      '0 ,',
      '0-0',
      '# ?/?',
      '0E+0',
      '0.0.0',
    ],
    ...['0.0%%', '0.0%"万"', '[>100]0', '[>100]0;;', '0;0'.repeat(200)],
  ])('%s', (code) => {
    expect(kind(code, 5)).toBe('other')
  })

  it('by the part that is for the number alone', () => {
    // 0.5 is shown as 50.0%, and 1 as 1.
    expect([0.5, 1, 200].map((number) => kind('[<1]0.0%;0', number))).toEqual(['percent', 'plain', 'plain'])
    expect([5, -5].map((number) => kind('0;0%', number))).toEqual(['plain', 'percent'])
    expect([5, 20_000].map((number) => kind('[<10000]0;0!.0,"万"', number))).toEqual(['plain', 'other'])
    expect([1, 0, 7].map((number) => words('[=1]0"是";[=0]0"否";0"个"', number))).toEqual([
      '是',
      undefined,
      '个',
    ])
    // Programs differ in what a middle part without a condition is for.
    expect(kind('[>100]0.0%;0;0', 5)).toBe('other')
  })

  it('nought is seen as a nought or as a dash, or not at all', () => {
    for (const code of [
      '0',
      '0"万"',
      '#,##0,',
      '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"??_ ',
      '0;-0;"-"',
      '[=0]"-";0',
    ])
      expect(kind(code, 0), code).toBe('plain')
    for (const code of [';;;', '0;-0;;@', '#', '0;-0;"无"', '"1"0']) expect(kind(code, 0), code).toBe('other')
  })
})

it('formats that have only a number are known by it', () => {
  const kinds = (...ids: number[]) => ids.map((id) => shownAs(cellFormat(id), 5).kind)
  expect(kinds(0, 1, 2, 3, 4, 37, 38, 39, 40, 41, 43, 49)).toEqual(Array(12).fill('plain'))
  expect(kinds(9, 10, 14, 57, 22, 20, 32, 45, 46)).toEqual([
    ...['percent', 'percent', 'day', 'day', 'moment', 'time', 'time', 'time', 'time'],
  ])
  expect(kinds(11, 12, 13, 48, 59, 67, 999)).toEqual(Array(7).fill('other'))
  for (const id of [5, 7, 42, 44]) expect(shownAs(cellFormat(id), 5).words).toEqual(['¥'])
})

it('what is shown as a time, or as a day that is none, is marked', () => {
  const codes = ['[h]:mm', 'yyyy-mm-dd', '0']
  const formats = codes
    .map((code, n) => `<numFmt numFmtId="${170 + n}" formatCode="${escapeXml(code)}"/>`)
    .join('')
  const styles = `<numFmts>${formats}</numFmts><cellXfs><xf/>${codes.map((_, n) => `<xf numFmtId="${170 + n}"/>`).join('')}</cellXfs>`
  // Two days are 48 hours; day 60 from 1900 never was.
  const data =
    '<row><c s="1"><v>2</v></c><c s="2"><v>60</v></c><c s="2"><v>45170</v></c><c s="3"><v>60</v></c></row>'
  const { sheets } = readSheetFile(workbook({ sheets: { a: data }, styles }), 'a.xlsx')
  expect([...(sheets[0]?.rows[0]?.cells.values() ?? [])].map(({ text, mark }) => [text, mark])).toEqual([
    ...[
      ['2', 'shown'],
      ['60', 'shown'],
      ['2023-09-01', undefined],
      ['60', undefined],
    ],
  ])
})
