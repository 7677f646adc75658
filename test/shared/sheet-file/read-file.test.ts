import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { FileRefusal } from '../../../shared/sheet-file/file-refusal.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { lines, workbook } from '../../fixtures/workbook.ts'

const read = (bytes: Uint8Array, name = 'a.xlsx') => readSheetFile(bytes, name)
const refusal = (bytes: Uint8Array, name = 'a.xlsx') => {
  try {
    read(bytes, name)
  } catch (cause) {
    if (cause instanceof FileRefusal) return cause.fault
    throw cause
  }
  return undefined
}
/** Cells of the first sheet: line, column, text and mark. */
const cells = (bytes: Uint8Array) =>
  read(bytes).sheets[0]?.rows.flatMap(({ line, cells: row }) =>
    [...row].map(([column, { text, mark }]) => [line, column, text, ...(mark ? [mark] : [])]),
  )

describe('a workbook', () => {
  it('is read by its texts, shared, rich and inline, its numbers, truths and errors', () => {
    const data = `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="inlineStr"><is><t>a &amp; &#x4e2d;</t></is></c><c r="G2" t="str"><f>A1</f><v>算</v></c><c r="H2"/></row>`
    const strings =
      '<si><t>南京</t><rPh><t>nan</t></rPh></si><si><r><t>江</t></r><r><t xml:space="preserve">宁 </t></r></si>'
    expect(cells(workbook({ sheets: { a: data }, strings }))).toEqual([
      ...[
        [2, 0, '南京'],
        [2, 1, '江宁 '],
        [2, 2, '0.3'],
        [2, 3, 'TRUE'],
        [2, 4, '#N/A', 'error'],
      ],
      ...[
        [2, 5, 'a & 中'],
        [2, 6, '算'],
      ],
    ])
  })

  it('shows days and moments as such in both counts of days, and per cent', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="h:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="57"/></cellXfs>'
    const row = (day: number) =>
      `<row><c s="1"><v>${day}</v></c><c s="2"><v>${day}.354166666667</v></c><c s="3"><v>0.976</v></c><c s="4"><v>${day}</v></c><c s="5"><v>0.5</v></c><c s="6"><v>${day}</v></c><c s="0"><v>${day}</v></c></row>`
    const shown = ['2023-09-01', '2023-09-01T08:30', '97.6%', '2023-09-01', '0.5', '2023-09-01']
    const texts = (bytes: Uint8Array) => cells(bytes)?.map(([, , text]) => text)
    // 1 September 2023 is day 45170 from 1900 (Excel: =DATE(2023,9,1)), and 1462 fewer from 1904.
    expect(texts(workbook({ sheets: { a: row(45170) }, styles }))).toEqual([...shown, '45170'])
    expect(texts(workbook({ sheets: { a: row(43708) }, styles, from1904: true }))).toEqual([
      ...shown,
      '43708',
    ])
    // 1 January 1900, the day that never was, and 1 March 1900.
    const early = '<row><c s="1"><v>1</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c></row>'
    expect(texts(workbook({ sheets: { a: early }, styles }))).toEqual(['1900-01-01', '60', '1900-03-01'])
  })

  it.each<[string, string | undefined, string | undefined]>([
    ['0&quot;万&quot;', undefined, '万'],
    ['0.00&quot;万元&quot;', undefined, '万元'],
    ['0.0万', undefined, '万'],
    ['General&quot;万&quot;', undefined, '万'],
    ['[=0]&quot;-&quot;;0&quot;万&quot;', undefined, '万'],
    ['[$元-804]#,##0', undefined, '元'],
    ['0&quot;%&quot;', undefined, '%'],
    ['0\\%', undefined, '%'],
    ['0&quot;个&quot;', undefined, '个'],
    ['0&quot;; 万&quot;', undefined, '; 万'],
    ['0!.0,&quot;万&quot;', 'shown', undefined],
    ['[&lt;10]0;0!.0,&quot;万&quot;', 'shown', undefined],
    ['[&lt;10000]0;0!.0,&quot;万&quot;', undefined, undefined],
    ['#,##0,', 'shown', undefined],
    ['#,##0', undefined, undefined],
    ['#,##0.00_);(#,##0.00)', undefined, undefined],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ', undefined, undefined],
    ['0%', undefined, undefined],
  ])('of a number in the format %s it is told what only the format says', (code, mark, words) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`
    const data = '<row><c s="1"><v>12.5</v></c><c s="1"><v>0</v></c></row>'
    const { sheets } = read(workbook({ sheets: { a: data }, styles }))
    const [one, none] = [0, 1].map((at) => sheets[0]?.rows[0]?.cells.get(at))
    expect([one?.mark, one?.words?.join(' / '), none?.mark]).toEqual([mark, words, undefined])
  })

  it('takes a blank for nothing, and what no spreadsheet writes for no number', () => {
    const data = ['&#10; ', ' 7 ', '0x1F', 'Infinity', '-1.5E+2'].map((v) => `<c><v>${v}</v></c>`).join('')
    expect(cells(workbook({ sheets: { a: `<row>${data}</row>` } }))).toEqual([
      ...[
        [1, 1, '7'],
        [1, 2, '0x1F', 'error'],
      ],
      ...[
        [1, 3, 'Infinity', 'error'],
        [1, 4, '-150'],
      ],
    ])
  })

  it('says of a line without height and a column without width that they are hidden', () => {
    const data = '<row ht="0"><c><v>1</v></c><c><v>1</v></c></row><row ht="15"><c><v>2</v></c></row>'
    const before = '<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="0"/></cols>'
    const { sheets } = read(workbook({ sheets: { a: data }, before }))
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([true, undefined])
    expect([...(sheets[0]?.hiddenColumns ?? [])]).toEqual([1])
  })

  it('marks what it cannot tell: no kept value, merged cells, lost digits', () => {
    const data =
      '<row><c><f>B1*2</f></c><c><v>321001199001011234</v></c><c><v>3.21001E+17</v></c><c><f>1+1</f><v>2</v></c></row><row r="3"><c r="A3"><v>5</v></c></row><row r="4"><c r="B4"><v>6</v></c></row>'
    const after = '<mergeCells><mergeCell ref="A3:A4"/></mergeCells>'
    expect(cells(workbook({ sheets: { a: data }, after }))).toEqual([
      ...[
        [1, 0, '', 'formula'],
        [1, 1, '321001199001011234', 'digits'],
        [1, 2, '3.21001E+17', 'digits'],
      ],
      ...[
        [1, 3, '2'],
        [3, 0, '5', 'merged'],
        [4, 1, '6'],
        [4, 0, '', 'merged'],
      ],
    ])
  })

  it('says which lines, columns and sheets are hidden', () => {
    const data = '<row><c><v>1</v></c></row><row hidden="1"><c><v>2</v></c></row>'
    const before = '<cols><col min="2" max="16384" hidden="1"/></cols>'
    const { sheets } = read(workbook({ sheets: { a: data, b: data }, hidden: ['b'], before }))
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['a', undefined],
      ['b', true],
    ])
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([undefined, true])
    expect(sheets[0]?.hiddenColumns.has(1)).toBe(true)
    expect(sheets[0]?.hiddenColumns.has(0)).toBe(false)
  })

  it('takes a far cell that is empty for nothing, and one that holds something is named', () => {
    const far = (inner: string) =>
      workbook({
        sheets: {
          a: `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576">${inner}</c></row>`,
        },
      })
    expect(cells(far(''))).toEqual([[1, 0, '1']])
    expect(() => read(far('<v>1</v>'))).toThrow(
      expect.objectContaining({ params: { cell: 'XFD1048576', n: 60 } }),
    )
    expect(cells(workbook({ sheets: { a: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' } }))).toEqual(
      [[1048576, 0, '1']],
    )
  })
})

describe('a hostile workbook is refused', () => {
  const one = '<row><c><v>1</v></c></row>'

  it('that unpacks to more than there may be, in one part or in many', () => {
    const part = new Uint8Array(45 * 1024 * 1024)
    expect(refusal(workbook({ sheets: { a: one }, parts: { 'xl/worksheets/s0.xml': part } }))).toBe('tooMuch')
    const half = strToU8(`<worksheet>${' '.repeat(21 * 1024 * 1024)}</worksheet>`)
    const two = { 'xl/worksheets/s0.xml': half, 'xl/worksheets/s1.xml': half }
    expect(refusal(workbook({ sheets: { a: one, b: one }, parts: two }))).toBe('tooMuch')
  })

  it('with entities, however they are nested, or a document type', () => {
    const laughs =
      '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    const parts = { 'xl/worksheets/s0.xml': laughs }
    expect(refusal(workbook({ sheets: { a: one }, parts }))).toBe('broken')
    const text = (t: string) =>
      workbook({ sheets: { a: `<row><c t="inlineStr"><is><t>${t}</t></is></c></row>` } })
    for (const bad of ['&nbsp;', '&', '&#0;', '&#x110000;', '<!ENTITY a "b">'])
      expect(refusal(text(bad)), bad).toBe('broken')
  })

  it('with a hundred thousand lines, too many parts, too long a cell', () => {
    expect(refusal(workbook({ sheets: { a: one.repeat(100_000) } }))).toBe('tooManyRows')
    expect(refusal(workbook({ sheets: { a: one.repeat(6000), b: one.repeat(6000) } }))).toBe('tooManyRows')
    const parts = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`x/${n}`, '']))
    expect(refusal(workbook({ sheets: { a: one }, parts }))).toBe('tooManyParts')
    expect(refusal(workbook({ sheets: { a: lines([['长'.repeat(2001)]]) } }))).toBe('tooLongCell')
    const merged = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(201)}</mergeCells>`
    expect(refusal(workbook({ sheets: { a: one }, after: merged }))).toBe('tooManyMerged')
  })

  it('a text that is not in the list of texts is an error cell', () => {
    for (const index of ['7', '-1', '1e3', 'x'])
      expect(
        cells(
          workbook({
            sheets: { a: `<row><c t="s"><v>${index}</v></c></row>` },
            strings: '<si><t>a</t></si>',
          }),
        ),
      ).toEqual([[1, 0, index, 'error']])
  })

  it('whose end is missing, at every length', () => {
    const whole = workbook({ sheets: { a: one } })
    for (let n = 4; n < whole.length; n += 7) expect(refusal(whole.subarray(0, n)), String(n)).toBe('broken')
  })

  it('that says itself that a part is too large, also where other parts are missing', () => {
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': new Uint8Array(45 * 1024 * 1024),
    })
    expect(refusal(bomb)).toBe('tooMuch')
  })

  it('that lies about the size of its parts: what comes out counts', () => {
    const bytes = workbook({
      sheets: { a: one },
      parts: { 'xl/worksheets/s0.xml': new Uint8Array(45 * 1024 * 1024) },
    })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true)
    }
    expect(refusal(bytes)).toBe('tooMuch')
  })

  it('with names that lead out of it: they are only names', () => {
    const parts = {
      '../../etc/passwd': 'x',
      '/abs': 'y',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s0" Type="a/worksheet" Target="../../../etc/passwd"/></Relationships>',
    }
    expect(refusal(workbook({ sheets: { a: one }, parts }))).toBe('broken')
  })

  it('two parts of one name, a cell twice, a line out of order', () => {
    expect(
      refusal(workbook({ sheets: { a: '<row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row>' } })),
    ).toBe('broken')
    expect(
      refusal(
        workbook({
          sheets: {
            a: '<row r="3"/><row r="3"><c r="A3"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
          },
        }),
      ),
    ).toBe('broken')
    expect(refusal(workbook({ sheets: { a: '<row r="2"><c r="A9"><v>1</v></c></row>' } }))).toBe('broken')
  })
})

describe('a file of another kind is refused by what it holds', () => {
  const bytes = (...start: number[]) => Uint8Array.from([...start, ...Array<number>(600).fill(1)])
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  it.each([
    ['empty', new Uint8Array(), 'a.xlsx'],
    ['xls', bytes(...ole), 'a.xls'],
    ['xls', bytes(...ole), 'renamed.xlsx'],
    ['et', bytes(...ole), '表.et'],
    [
      'encrypted',
      bytes(...ole, ...[...'EncryptedPackage'].flatMap((one) => [one.charCodeAt(0), 0])),
      'a.xlsx',
    ],
    ['pdf', strToU8('%PDF-1.7'), 'a.pdf'],
    ['picture', bytes(0x89, 0x50, 0x4e, 0x47), 'a.xlsx'],
    ['picture', bytes(0xff, 0xd8, 0xff), 'a.jpg'],
    ['page', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'a.xls'],
    [
      'ods',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8('<a/>'),
      }),
      'a.ods',
    ],
    ['xlsb', zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'xl/workbook.bin': strToU8('a') }), 'a.xlsb'],
    ['other', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a.docx'],
    ['macro', workbook({ sheets: { a: '' }, parts: { 'xl/vbaProject.bin': 'x' } }), 'a.xlsx'],
    [
      'macro',
      workbook({
        sheets: { a: '' },
        parts: {
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      }),
      'a.xlsm',
    ],
    ['tooLarge', new Uint8Array(4 * 1024 * 1024 + 1), 'a.csv'],
  ] as const)('%s', (fault, content, name) => {
    expect(refusal(content, name)).toBe(fault)
  })
})

it('plain text that is called a workbook is none; a table in text is read whatever it is called', () => {
  const text = (words: string) => new TextEncoder().encode(words)
  expect(refusal(text('这是一段话\n没有表格\n'), '五月.XLSX')).toBe('text')
  expect(refusal(text('这是一段话\n没有表格\n'), '五月.csv')).toBeUndefined()
  expect(refusal(text('地区,数\n南京,1\n'), '五月.xlsx')).toBeUndefined()
})
