import { checkRows } from './check-rows.ts'
import type { Finding, Sheet, SheetContext, SheetRow } from './sheet.ts'

/**
 * What of rows that were handed in is wrong by the campaign that is in force now: it may be another than when they were. What tells who
 * somebody is, is looked at by itself.
 */
export const unfitRows = (
  sheet: Sheet,
  rows: readonly SheetRow[],
  context: Omit<SheetContext, 'last' | 'others'>,
): Finding[] =>
  checkRows(sheet, rows, { ...context, last: [], others: [] }).filter(
    ({ level, code }) => level === 'error' && !code.startsWith('personal'),
  )
