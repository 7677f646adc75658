import { checkRows } from '../../../../shared/progress/check-rows.ts'
import type { Finding, Sheet, SheetContext, SheetRow } from '../../../../shared/progress/sheet.ts'

/** What explains a value that stands out, and so keeps it from being asked about. */
const EXPLAINS: readonly string[] = ['note', 'why']

/** What would stand out if nothing was explained: the reviewer sees it beside the explanation. */
export function outliersOf(sheet: Sheet, rows: readonly SheetRow[], context: SheetContext): Finding[] {
  const bare = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !EXPLAINS.includes(name))),
  )
  return checkRows(sheet, bare, context).filter(
    ({ level, code, row }) => row >= 0 && (level === 'question' || code === 'fell'),
  )
}
