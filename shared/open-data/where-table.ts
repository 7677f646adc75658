import type { TableName } from '../table/table.ts'
import type { PublishedFile } from './published-file.ts'

/** Tables of which each month is a file of its own. */
const monthly: readonly TableName[] = ['progress', 'handling']
const codes: readonly TableName[] = ['places', 'topics', 'offices', 'duties', 'indicators']

/** Where a table lies, without what kind of file it is: `data/cases`, `data/codes/places`, `data/progress/2026-10`. */
export function tablePath(table: TableName, month?: string): string {
  if (month !== undefined) return `data/${table}/${month}`
  return codes.includes(table) ? `data/codes/${table}` : `data/${table}`
}

/** The published files of a table that end so, oldest first. */
export function filesOf(table: TableName, files: readonly PublishedFile[], end = '.csv'): PublishedFile[] {
  const isIt = monthly.includes(table)
    ? (path: string) => new RegExp(`^/data/${table}/\\d{4}-\\d{2}\\${end}$`).test(path)
    : (path: string) => path === `/${tablePath(table)}${end}`
  return files.filter(({ path }) => isIt(path)).sort((a, b) => (a.path < b.path ? -1 : 1))
}
