import * as z from 'zod'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'

/** Something that an edition says otherwise than the one before it. */
export const DifferingLine = z.strictObject({
  kind: z.enum(['came', 'gone', 'changed']),
  /** Row key. */
  row: z.string(),
  /** Of what changed. */
  column: z.string().optional(),
  from: z.union([z.string(), z.number()]).optional(),
  to: z.union([z.string(), z.number()]).optional(),
})
export type DifferingLine = z.infer<typeof DifferingLine>

/**
 * All that differs between two editions' rows, cell by cell, in the order of their keys: rows that came and went, what changed,
 * also what moves on by itself and is no revision.
 */
export function editionDifference(
  sheet: Pick<Sheet, 'key'>,
  before: readonly SheetRow[],
  after: readonly SheetRow[],
): DifferingLine[] {
  const byKey = (rows: readonly SheetRow[]) => new Map(rows.map((row) => [rowKey(sheet, row), row]))
  const [then, now] = [byKey(before), byKey(after)]
  return [...new Set([...then.keys(), ...now.keys()])].sort().flatMap((row): DifferingLine[] => {
    const [old, next] = [then.get(row), now.get(row)]
    if (!next) return [{ kind: 'gone', row }]
    if (!old) return [{ kind: 'came', row }]
    const columns = [...new Set([...Object.keys(old), ...Object.keys(next)])].sort()
    return columns.flatMap((column): DifferingLine[] => {
      const [from, to] = [old[column], next[column]]
      if (from === to) return []
      return [
        {
          kind: 'changed',
          row,
          column,
          ...(from !== undefined && { from }),
          ...(to !== undefined && { to }),
        },
      ]
    })
  })
}
