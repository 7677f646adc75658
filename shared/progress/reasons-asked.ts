import type { Changed } from './compose-edition.ts'
import type { Sheet } from './sheet.ts'
import { cellKey, reasonKeys } from './submission.ts'

/**
 * What a reason is asked for, by `cellKey`: each changed cell; once a row that was taken out or came back, and each changed one of a sheet
 * that asks for one a row. A note has that of its number, where both changed.
 */
export const reasonsAsked = (
  { reasonPer }: Pick<Sheet, 'reasonPer'>,
  changed: readonly Pick<Changed, 'row' | 'column'>[],
): string[] => {
  const whole = new Set(changed.flatMap(({ row, column }) => (column === undefined ? [row] : [])))
  const keyOf = ({ row, column }: Pick<Changed, 'row' | 'column'>) =>
    reasonPer === 'row' || whole.has(row) ? cellKey(row) : cellKey(row, column)
  const keys = new Set(changed.map(keyOf))
  const isCovered = ({ row, column }: Pick<Changed, 'row' | 'column'>) =>
    column === 'note' && reasonKeys(row, column).some((key) => key !== cellKey(row, column) && keys.has(key))
  return [...new Set(changed.filter((one) => !isCovered(one)).map(keyOf))]
}
