import * as z from 'zod'
import { Change, isApproved } from '../change/change.ts'
import { Refusal } from '../refusal/refusal.ts'
import { type Day, isDay, weekday } from '../value/day.ts'
import { written } from '../value/written.ts'
import { CalendarYear, YearNumber } from './calendar-year.ts'

/** The notice that a year's days stand in. */
export const NoticeSource = z.strictObject({
  title: written(4, 200),
  /** Document number, for example 国办发明电〔2025〕7号. */
  number: written(4, 60),
  url: z.url({ protocol: /^https?$/ }).max(300),
})
export type NoticeSource = z.infer<typeof NoticeSource>

/** A year of working days as two people entered it, or a correction of it. */
export const AddedYear = CalendarYear.extend({
  year: YearNumber,
  /** From 1 in each year. */
  version: z.int().min(1).max(999),
  source: NoticeSource,
  change: Change,
})
export type AddedYear = z.infer<typeof AddedYear>

/** The years that count: of each year its newest approved version. */
export function yearsOf(added: readonly AddedYear[]): Record<string, CalendarYear> {
  const approved = added.filter(isApproved).toSorted((a, b) => a.version - b.version)
  return Object.fromEntries(approved.map(({ year, off, work }) => [year, { off, work }]))
}

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
