import { type SheetId, sheetIds } from '../campaign/sheet-ids.ts'
import { registerPath } from '../progress/progress-paths.ts'
import { sheetTableNames } from '../progress/sheet-tables.ts'
import type { TableName } from '../table/table.ts'
import type { PublishedFile } from './published-file.ts'

const codes: readonly TableName[] = ['places', 'topics', 'offices', 'clauses', 'duties', 'indicators']

/** Tables of a file for each month, or for each sheet's period: a pattern of their addresses. */
const inParts: Partial<Record<TableName, string>> = {
  handling: 'handling/\\d{4}-\\d{2}',
  revisions: 'progress/[^/]+/[^/]+/[^/]+/revisions',
}

/** The sheet whose published rows a table holds: a file for each campaign and period. */
export const sheetOfTable = (table: TableName): SheetId | undefined =>
  sheetIds.find((id) => sheetTableNames[id] === table)

/** Where a table lies, without what kind of file it is: `data/cases`, `data/codes/places`, `data/handling/2026-10`. */
export function tablePath(table: TableName, month?: string): string {
  const sheet = sheetOfTable(table)
  if (sheet) return `data/progress/${sheet}`
  if (table === 'revisions') return 'data/progress/revisions'
  if (month !== undefined) return `data/${table}/${month}`
  return codes.includes(table) ? `data/codes/${table}` : `data/${table}`
}

/** The published files of a table that end so, oldest first. */
export function filesOf(table: TableName, files: readonly PublishedFile[], end = '.csv'): PublishedFile[] {
  const isIt = belongsTo(table, end)
  return files.filter(({ path }) => isIt(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The files of a register's newest edition at its short address, that end so; the rows stand in {@link filesOf} too. */
export function registerFiles(
  table: TableName,
  files: readonly PublishedFile[],
  end: string,
): PublishedFile[] {
  const sheet = sheetOfTable(table)
  const path = sheet && registerPath(sheet)
  return files.filter((one) => one.path === `/${path}${end}`)
}

function belongsTo(table: TableName, end: string): (path: string) => boolean {
  const sheet = sheetOfTable(table)
  const parts = sheet ? `progress/[^/]+/${sheet}/[^/]+` : inParts[table]
  if (parts === undefined) return (path) => path === `/${tablePath(table)}${end}`
  const whole = new RegExp(`^/data/${parts}\\${end}$`)
  return (path) => whole.test(path)
}
