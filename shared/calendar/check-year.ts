import { Refusal } from '../refusal/refusal.ts'
import { type Day, isDay, weekday } from '../value/day.ts'
import type { AddedYear } from './added-year.ts'

/** Fewer days off than this are no whole year: the yearly notice always names more. */
const FEWEST = 10

/**
 * Refuses `calendar`, naming each day at fault: not a real day of that year, named twice, a day off that is a
 * weekend anyway, a make-up day that is a weekday anyway; or `off` when there are too few for a whole year.
 */
export function checkYear({ year, off, work }: Pick<AddedYear, 'year' | 'off' | 'work'>): void {
  const weekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6
  const wrong = (days: readonly string[], right: (day: Day) => boolean) =>
    days.filter((day, at) => !isDay(day) || !day.startsWith(year) || days.indexOf(day) !== at || !right(day))
  const fields = [...wrong(off, (day) => !weekend(day)), ...wrong(work, weekend)]
  if (off.length < FEWEST) fields.push('off')
  if (fields.length > 0) throw new Refusal('calendar', { fields })
}
