import { type WrittenRow, writtenRow } from './read-row.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'

/** Rows to which a file's were added: what there was of the same key is the file's now, all else stays. */
export interface MergedRows {
  readonly rows: readonly WrittenRow[]
  /** Of the file's rows those that are new, and those that stand in place of another. */
  readonly added: number
  readonly changed: number
  /** Rows that no row of the file is about. */
  readonly kept: number
}

/** Adds a file's rows to those that stand there, by their keys as they are read: a place by its name is the same place. */
export function mergedRows(
  sheet: Pick<Sheet, 'key'>,
  typed: readonly WrittenRow[],
  /** The typed rows as they are read, one for one. */
  read: readonly SheetRow[],
  file: readonly SheetRow[],
): MergedRows {
  const byKey = new Map(file.map((row) => [rowKey(sheet, row), row]))
  const there = new Set(read.map((row) => rowKey(sheet, row)))
  const same = read.map((row) => byKey.get(rowKey(sheet, row)))
  const fresh = file.filter((row) => !there.has(rowKey(sheet, row)))
  return {
    rows: [
      ...typed.map((row, n) => {
        const now = same[n]
        return now ? writtenRow(now) : row
      }),
      ...fresh.map(writtenRow),
    ],
    added: fresh.length,
    changed: file.length - fresh.length,
    kept: same.filter((one) => one === undefined).length,
  }
}
