import { addWorkdays } from '../../shared/deadline/workday.ts'
import { say } from './texts.ts'

/** The remark that a day may still move, for a day beyond the known calendar; else nothing. */
export function estimatedNote(day: string): string {
  return addWorkdays(day, 0).provisional ? `　${say('common.date.estimated', { year: day.slice(0, 4) })}` : ''
}
