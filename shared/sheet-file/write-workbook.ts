import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../table/escape-xml.ts'
import type { Value } from '../table/table.ts'
import { cellName } from './sheet-file.ts'
import { FROZEN_HEAD, MAIN, workbookParts, writtenCell, XML_HEAD } from './workbook-parts.ts'

/** What may be written into a column, and how it is shown. */
export interface WrittenColumn {
  readonly format: 'plain' | 'text' | 'day' | 'moment'
  /** Width in characters. */
  readonly width: number
  /** Cells of another sheet that are chosen from: `'lists'!$A$1:$A$9`. */
  readonly choices?: string
  /** A number from 0. */
  readonly number?: 'whole' | 'decimal'
  /** What is said of anything else, which is written all the same if one wants to: whoever reads the file judges it. */
  readonly warning?: string
}

/** A sheet to be written: its columns, its head line, its rows. */
export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

const styles = { plain: 0, text: 1, day: 3, moment: 4 } as const
const codes = ['yyyy-mm-dd', 'yyyy-mm-dd hh:mm']
/** Lines for which choices are offered and numbers are checked. */
const LINES = 10_001

/** A workbook of several sheets. The same sheets always give the same bytes. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const parts = {
    ...workbookParts(
      sheets.map(({ name }) => name),
      codes,
    ),
    ...Object.fromEntries(sheets.map((sheet, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet)])),
  }
  const files = Object.entries(parts).map(([name, body]) => [name, strToU8(XML_HEAD + body)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) })
}

function sheetXml({ columns, head, rows }: WrittenSheet): string {
  const shown = columns.map(
    ({ format, width }, n) =>
      `<col min="${n + 1}" max="${n + 1}" width="${width}" style="${styles[format]}" customWidth="1"/>`,
  )
  const lines = [
    head.map((name) => writtenCell(name, 2)),
    ...rows.map((row) => row.map((one) => writtenCell(one))),
  ]
  const data = lines.map((cells) => `<row>${cells.join('')}</row>`).join('')
  return `<worksheet xmlns="${MAIN}">${FROZEN_HEAD}<cols>${shown.join('')}</cols><sheetData>${data}</sheetData>${validations(columns)}</worksheet>`
}

function validations(columns: readonly WrittenColumn[]): string {
  const checks = columns.flatMap(({ choices, number, warning = '' }, n) => {
    const rule =
      choices === undefined ? number && `type="${number}" operator="greaterThanOrEqual"` : 'type="list"'
    if (rule === undefined) return []
    const cells = `${cellName(2, n)}:${cellName(LINES, n)}`
    return `<dataValidation ${rule} allowBlank="1" showErrorMessage="1" errorStyle="warning" error="${escapeXml(warning)}" sqref="${cells}"><formula1>${escapeXml(choices ?? '0')}</formula1></dataValidation>`
  })
  return checks.length === 0
    ? ''
    : `<dataValidations count="${checks.length}">${checks.join('')}</dataValidations>`
}
