import { strToU8, Zip, ZipDeflate } from 'fflate'
import { columnsOf, valuesOf } from '../../../shared/table/csv.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import type { Table, Value } from '../../../shared/table/table.ts'

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A table as a workbook of one sheet (ECMA-376), made row by row: codes, numbers of documents and days stand in text cells, so that
 * no spreadsheet makes another number of them. Each call gives the next bytes of the file.
 */
export interface Sheet<Row> {
  rows(rows: readonly Row[]): Uint8Array[]
  end(): Uint8Array[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts beside the sheet. Cell formats: 0 as it is, 1 text, 2 bold text. */
const around = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${WORKBOOK}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${WORKBOOK}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
})

/** Opens a sheet of a table. The same rows always give the same bytes. */
export function openSheet<Row>(table: Table<Row>): Sheet<Row> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    made.push(bytes)
  })
  const taken = () => {
    const bytes = made
    made = []
    return bytes
  }
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    // A zip holds local times; this one is always the same.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    return file
  }
  for (const [name, body] of Object.entries(around(table.name))) part(name).push(strToU8(HEAD + body), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
  const head = columnsOf(table).map((name) => cell(name, 2))
  const begin = `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>`
  sheet.push(strToU8(`${HEAD}${begin}<row>${head.join('')}</row>`))
  return {
    rows(rows) {
      const written = rows.map(
        (row) =>
          `<row>${valuesOf(table, row)
            .map((value) => cell(value))
            .join('')}</row>`,
      )
      sheet.push(strToU8(written.join('')))
      return taken()
    },
    end() {
      sheet.push(strToU8('</sheetData></worksheet>'), true)
      zip.end()
      return taken()
    },
  }
}

function cell(value: Value, format = 1): string {
  if (value === undefined || value === '') return '<c/>'
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}
