import { strToU8, Zip, ZipDeflate } from 'fflate'
import {
  FROZEN_HEAD,
  MAIN,
  workbookParts,
  writtenCell,
  XML_HEAD,
} from '../../../shared/sheet-file/workbook-parts.ts'
import { columnsOf, valuesOf } from '../../../shared/table/csv.ts'
import type { Table } from '../../../shared/table/table.ts'

export { SHEET_TYPE } from '../../../shared/sheet-file/workbook-parts.ts'

/**
 * A table as a workbook of one sheet (ECMA-376), made row by row: codes, numbers of documents and days stand in text cells, so that
 * no spreadsheet makes another number of them. Each call gives the next bytes of the file.
 */
export interface Sheet<Row> {
  rows(rows: readonly Row[]): Uint8Array[]
  end(): Uint8Array[]
}

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
  for (const [name, body] of Object.entries(workbookParts([table.name])))
    part(name).push(strToU8(XML_HEAD + body), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  const head = columnsOf(table).map((name) => writtenCell(name, 2))
  const begin = `<worksheet xmlns="${MAIN}">${FROZEN_HEAD}<sheetData>`
  sheet.push(strToU8(`${XML_HEAD}${begin}<row>${head.join('')}</row>`))
  return {
    rows(rows) {
      const written = rows.map(
        (row) =>
          `<row>${valuesOf(table, row)
            .map((value) => writtenCell(value))
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
