import type { Changed } from './compose-edition.ts'
import type { Sheet } from './sheet.ts'
import { cellKey, isReason, reasonKeys } from './submission.ts'

type Cells = readonly Pick<Changed, 'row' | 'column'>[]

/**
 * What a reason is asked for, by `cellKey`: each changed cell; once a row that was taken out or came back, and each changed one of a sheet
 * that asks for one a row. A note has that of its number, where both changed.
 */
export const reasonsAsked = ({ reasonPer }: Pick<Sheet, 'reasonPer'>, changed: Cells): string[] => {
  const whole = new Set(changed.flatMap(({ row, column }) => (column === undefined ? [row] : [])))
  const keyOf = ({ row, column }: Pick<Changed, 'row' | 'column'>) =>
    reasonPer === 'row' || whole.has(row) ? cellKey(row) : cellKey(row, column)
  const keys = new Set(changed.map(keyOf))
  const isCovered = ({ row, column }: Pick<Changed, 'row' | 'column'>) =>
    column === 'note' && reasonKeys(row, column).some((key) => key !== cellKey(row, column) && keys.has(key))
  return [...new Set(changed.filter((one) => !isCovered(one)).map(keyOf))]
}

/** What reasons of changed cells may stand under: each cell, and its row. */
export const keysOfReasons = (changed: Cells): string[] => [
  ...new Set(changed.flatMap(({ row, column }) => [cellKey(row, column), cellKey(row)])),
]

/** The reasons of cells that changed, where there is one: what was written of another says nothing of them. */
export const toldReasons = (
  changed: Cells,
  reasons: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    keysOfReasons(changed).flatMap((key) => {
      const text = reasons[key] ?? ''
      return isReason(text) ? [[key, text] as const] : []
    }),
  )
