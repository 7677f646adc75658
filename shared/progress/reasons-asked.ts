import type { Changed } from './compose-edition.ts'
import type { Sheet } from './sheet.ts'
import { cellKey } from './submission.ts'

/**
 * What a reason is asked for, by `cellKey`: each changed cell; once a row that was taken out or came back, and each changed one of a sheet
 * that asks for one a row.
 */
export const reasonsAsked = (
  { reasonPer }: Pick<Sheet, 'reasonPer'>,
  changed: readonly Pick<Changed, 'row' | 'column'>[],
): string[] => {
  const whole = new Set(changed.flatMap(({ row, column }) => (column === undefined ? [row] : [])))
  const keyOf = ({ row, column }: Pick<Changed, 'row' | 'column'>) =>
    reasonPer === 'row' || whole.has(row) ? cellKey(row) : cellKey(row, column)
  return [...new Set(changed.map(keyOf))]
}
