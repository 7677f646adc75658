import { type Revision, SUPPRESSED } from './edition.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'

/**
 * Rows that editions of a period showed and the newest does not, each as it was last told; of a number that was hidden the last that was
 * shown; and of rows that stand the cells that were emptied. `earlier`: the rows of all editions, oldest first.
 */
export function goneRows(sheet: Pick<Sheet, 'key'>, earlier: readonly (readonly SheetRow[])[]): SheetRow[] {
  const newest = new Map((earlier.at(-1) ?? []).map((row) => [rowKey(sheet, row), row]))
  const found = new Map<string, SheetRow>()
  for (const row of earlier.flat()) {
    const key = rowKey(sheet, row)
    if (!newest.has(key) && (row.value !== SUPPRESSED || !found.has(key))) found.set(key, row)
  }
  return [...found.values(), ...emptied(sheet, newest, earlier)]
}

/** Of rows that stand, the cells that were told once and are empty now, each row with its key and those cells alone as they were last told. */
function emptied(
  { key }: Pick<Sheet, 'key'>,
  newest: ReadonlyMap<string, SheetRow>,
  earlier: readonly (readonly SheetRow[])[],
): SheetRow[] {
  const found = new Map<string, SheetRow>()
  for (const row of earlier.flat()) {
    const of = rowKey({ key }, row)
    const now = newest.get(of)
    const cells = Object.entries(row).filter(
      ([name, value]) => now?.[name] === undefined && value !== SUPPRESSED,
    )
    if (now && cells.length > 0) found.set(of, { ...found.get(of), ...Object.fromEntries(cells) })
  }
  return [...found].map(([of, cells]) => {
    const now = newest.get(of) ?? {}
    return { ...cells, ...Object.fromEntries(key.map((name) => [name, now[name] ?? ''])) }
  })
}

/**
 * Rows of which only an edition's revisions tell, since they were taken out: each as it was then; one that was open was closed by that, for the
 * time of its names.
 */
export function goneIn(
  sheet: Pick<Sheet, 'key' | 'names'>,
  { rows, revisions }: { readonly rows: readonly SheetRow[]; readonly revisions: readonly Revision[] },
): SheetRow[] {
  const there = new Set(rows.map((row) => rowKey(sheet, row)))
  const taken = new Map(
    revisions.flatMap((one) =>
      one.column === undefined && !one.back && !there.has(one.row) ? [[one.row, one] as const] : [],
    ),
  )
  const after = sheet.names?.after
  return [...taken].map(([key, { edition, day }]) => {
    const parts = partsOf(sheet, key)
    const cells = revisions.flatMap(({ row, edition: n, column, from }) =>
      row === key && n === edition && column !== undefined && from !== undefined
        ? [[column, from] as const]
        : [],
    )
    return Object.fromEntries([
      ...(after === undefined ? [] : [[after, day] as const]),
      ...sheet.key.map((name, n) => [name, parts[n] ?? ''] as const),
      ...cells,
    ])
  })
}

/** What a key was made of: only the last of its columns is typed and may hold a stroke itself, as 督2023/41 does. */
function partsOf({ key }: Pick<Sheet, 'key'>, of: string): string[] {
  const parts = of.split('/')
  return [...parts.slice(0, key.length - 1), parts.slice(key.length - 1).join('/')]
}
