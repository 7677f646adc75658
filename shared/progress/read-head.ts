import type { FileRow } from '../sheet-file/sheet-file.ts'
import { namesMonth } from './read-month.ts'
import { plainName } from './read-names.ts'
import type { Sheet } from './sheet.ts'
import { columnName } from './sheet-text.ts'
import { isUnit, type UnitsSaid, unitsInHead } from './units.ts'

/** Above a table there may be a title and a note; its head stands within so many lines. */
const LINES = 20

/** A head line: which column of the sheet each column of the file is. */
export interface Head {
  readonly line: number
  readonly columns: ReadonlyMap<number, string>
  /** Of a monthly sheet: the column that says of which month a row is. */
  readonly month?: number
  /** Columns of the file that are none of the sheet, with what they are called. */
  readonly unknown: ReadonlyMap<number, string>
  /** The units that the head line says of a column, by its name. */
  readonly units: ReadonlyMap<string, readonly UnitsSaid[]>
  /** Columns of the sheet that stand there twice. */
  readonly doubled: readonly string[]
  /** Columns that every row must have, and that are not there. */
  readonly missing: readonly string[]
}

/** The line among the first that names most of the sheet's columns, in either language; undefined when none names two. */
export function findHead(sheet: Sheet, rows: readonly FileRow[]): Head | undefined {
  const names = new Map(
    Object.keys(sheet.columns).flatMap((column) =>
      [column, columnName(sheet.id, column, 'zh'), columnName(sheet.id, column, 'en')].map(
        (name) => [headName(name), column] as const,
      ),
    ),
  )
  const heads = rows.slice(0, LINES).map((row) => headOf(row, names, sheet))
  const best = heads.reduce<Head | undefined>(
    (most, one) => (one.columns.size > (most?.columns.size ?? 1) ? one : most),
    undefined,
  )
  return best
}

/** Remarks in brackets and a star say that a column is required, or how it is counted. */
const headName = (name: string) =>
  plainName(
    name
      .replace(/[（(［[【〔][^）)\]］】〕]*[）)\]］】〕]/g, '')
      .replace(/[/／][^/／]*$/, (behind) => (isUnit(behind.slice(1)) ? '' : behind))
      .replace(/[*＊]/g, ''),
  )

/** Behind a colon the month itself may stand. */
const isMonth = ({ every }: Sheet, name: string) =>
  every === 'month' && namesMonth(headName(name.replace(/[:：].*$/, '')))

function headOf(row: FileRow, names: ReadonlyMap<string, string>, sheet: Sheet): Head {
  const columns = new Map<number, string>()
  const unknown = new Map<number, string>()
  const units = new Map<string, readonly UnitsSaid[]>()
  const doubled: string[] = []
  let month: number | undefined
  for (const [at, { text }] of row.cells) {
    const column = names.get(headName(text))
    if (column === undefined && month === undefined && isMonth(sheet, text)) month = at
    else if (column === undefined) unknown.set(at, text)
    else if ([...columns.values()].includes(column)) doubled.push(column)
    else {
      columns.set(at, column)
      const said = unitsInHead(text)
      if (said.length > 0) units.set(column, said)
    }
  }
  const there = new Set(columns.values())
  const missing = Object.entries(sheet.columns).flatMap(([name, { required }]) =>
    required && !there.has(name) ? [name] : [],
  )
  return { line: row.line, columns, ...(month !== undefined && { month }), unknown, units, doubled, missing }
}
