import { addWorkdays } from '../../shared/calendar/workday.ts'
import type { Day } from '../../shared/value/day.ts'
import { say } from './texts.ts'

/**
 * The remark that a day may still move, for a day beyond the known calendar; else nothing. `provisional`: whether
 * the targets it belongs to are; they are not when the province has added that year.
 */
export function estimatedNote(day: Day, provisional = true): string {
  return provisional && addWorkdays(day, 0).provisional
    ? `　${say('common.date.estimated', { year: day.slice(0, 4) })}`
    : ''
}
