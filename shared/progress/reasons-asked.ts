import type { Changed } from './compose-edition.ts'
import type { Sheet } from './sheet.ts'
import { cellKey } from './submission.ts'

/** What a reason is asked for, by `cellKey`: each changed cell, or of a sheet that asks for one a row each changed row, once. */
export const reasonsAsked = (
  { reasonPer }: Pick<Sheet, 'reasonPer'>,
  changed: readonly Pick<Changed, 'row' | 'column'>[],
): string[] => [
  ...new Set(changed.map(({ row, column }) => (reasonPer === 'row' ? cellKey(row) : cellKey(row, column)))),
]
