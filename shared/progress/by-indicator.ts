import type { SheetRow } from './sheet.ts'

const grouped = new WeakMap<readonly SheetRow[], ReadonlyMap<string, readonly SheetRow[]>>()

/** Rows of figures of one indicator. The same rows are grouped once. */
export function rowsOf(rows: readonly SheetRow[], indicator: string): readonly SheetRow[] {
  let groups = grouped.get(rows)
  if (!groups) {
    const made = new Map<string, SheetRow[]>()
    for (const row of rows) {
      const group = made.get(String(row.indicator))
      if (group) group.push(row)
      else made.set(String(row.indicator), [row])
    }
    groups = made
    grouped.set(rows, groups)
  }
  return groups.get(indicator) ?? []
}
