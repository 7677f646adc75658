import { checkRows } from '../../../../shared/progress/check-rows.ts'
import type { Finding, Sheet, SheetContext, SheetRow } from '../../../../shared/progress/sheet.ts'

/** What explains a value that stands out, and so keeps it from being asked about. */
const EXPLAINS: readonly string[] = ['note', 'why']

/** What stands out, and whether a note or a reason that stands in its row answers it. */
export interface Outlier extends Finding {
  readonly explained: boolean
}

/** What would stand out if nothing was explained: the reviewer sees it beside the explanation. */
export function outliersOf(sheet: Sheet, rows: readonly SheetRow[], context: SheetContext): Outlier[] {
  const bare = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !EXPLAINS.includes(name))),
  )
  const nameOf = ({ row, column, code }: Finding) => `${row}|${column}|${code}`
  const open = new Set(checkRows(sheet, rows, context).map(nameOf))
  return checkRows(sheet, bare, context)
    .filter(({ level, code, row }) => row >= 0 && (level === 'question' || code === 'fell'))
    .map((one) => ({ ...one, explained: !open.has(nameOf(one)) }))
}
