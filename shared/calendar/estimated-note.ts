import type { Params } from '../messages/fill-in.ts'
import type { MessageKey } from '../messages/message.ts'
import type { Day } from '../value/day.ts'
import { addWorkdays } from './workday.ts'

/**
 * The remark that a day may still move, for a day beyond the known calendar; else nothing. `provisional`: whether
 * the targets it belongs to are; they are not when the province has added that year.
 */
export function estimatedNote(
  say: (key: MessageKey, params?: Params) => string,
  day: Day,
  provisional = true,
): string {
  return provisional && addWorkdays(day, 0).provisional
    ? `　${say('common.date.estimated', { year: day.slice(0, 4) })}`
    : ''
}
