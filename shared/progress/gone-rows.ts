import { type Revision, SUPPRESSED } from './edition.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'

/**
 * Rows that editions of a period showed and the newest does not, each as it was last told; of a number that was hidden the last that was
 * shown. `earlier`: the rows of all editions, oldest first.
 */
export function goneRows(sheet: Pick<Sheet, 'key'>, earlier: readonly (readonly SheetRow[])[]): SheetRow[] {
  const newest = new Set((earlier.at(-1) ?? []).map((row) => rowKey(sheet, row)))
  const found = new Map<string, SheetRow>()
  for (const row of earlier.flat()) {
    const key = rowKey(sheet, row)
    if (!newest.has(key) && (row.value !== SUPPRESSED || !found.has(key))) found.set(key, row)
  }
  return [...found.values()]
}

/** Rows of which only an edition's revisions tell, since they were taken out: each as it was then. */
export function goneIn(
  sheet: Pick<Sheet, 'key'>,
  { rows, revisions }: { readonly rows: readonly SheetRow[]; readonly revisions: readonly Revision[] },
): SheetRow[] {
  const there = new Set(rows.map((row) => rowKey(sheet, row)))
  const taken = new Map(
    revisions.flatMap((one) =>
      one.column === undefined && !one.back && !there.has(one.row) ? [[one.row, one.edition] as const] : [],
    ),
  )
  return [...taken].map(([key, edition]) => {
    const parts = key.split('/')
    const cells = revisions.flatMap(({ row, edition: n, column, from }) =>
      row === key && n === edition && column !== undefined && from !== undefined
        ? [[column, from] as const]
        : [],
    )
    return Object.fromEntries([...sheet.key.map((name, n) => [name, parts[n] ?? ''] as const), ...cells])
  })
}
