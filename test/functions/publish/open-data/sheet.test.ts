import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { openSheet } from '../../../../functions/publish/open-data/sheet.ts'
import { code, integer, type Table, text } from '../../../../shared/table/table.ts'

interface Row {
  readonly id: string
  readonly count: number | undefined
  readonly said: string
}
const table: Table<Row> = {
  name: 'cases',
  key: ['id'],
  columns: { id: code((one) => one.id), count: integer((one) => one.count), said: text((one) => one.said) },
}

function made(rows: readonly Row[][]): Uint8Array {
  const sheet = openSheet(table)
  const parts = [...rows.flatMap((some) => sheet.rows(some)), ...sheet.end()]
  return Buffer.concat(parts)
}

const one: Row = { id: '000000000000000000', count: 30000, said: '=1+1 <b>&"\u0000\ud83d\ude00' }

it('a workbook has codes as text and numbers as numbers, and no formula', () => {
  const parts = unzipSync(made([[one], [{ ...one, id: '9132011', count: undefined, said: '' }]]))
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']),
  )
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain(
    '<c s="1" t="inlineStr"><is><t xml:space="preserve">000000000000000000</t></is></c><c><v>30000</v></c>',
  )
  expect(sheet).toContain('=1+1 &lt;b&gt;&amp;&quot;😀')
  expect(sheet).not.toContain('<f>')
  expect(sheet.match(/<row>/g)).toHaveLength(3)
  expect(sheet).toContain('9132011</t></is></c><c/><c/></row></sheetData></worksheet>')
})

it('the same rows give the same bytes, in however many pieces', () => {
  expect(made([[one, one]])).toEqual(made([[one, one]]))
  expect(unzipSync(made([[one], [one]]))).toEqual(unzipSync(made([[one, one]])))
})
