import * as z from 'zod'
import type { Calendar } from '../calendar/calendar.ts'
import { workdaysBetween } from '../calendar/workday.ts'
import type { Day } from '../value/day.ts'
import { type Counts, countsUnder } from './counts.ts'
import { Month } from './month.ts'

/** What became of an office's tips in a month, for those who lead it. Never public. */
export const MonthFigures = z.strictObject({
  month: Month,
  /** Filed in the month, wherever they were first. */
  filed: z.int().min(0),
  /** Of those, passed on at least once; disputed at least once. */
  passed: z.int().min(0),
  disputed: z.int().min(0),
  /** Brought to an outcome in the month that stands: one that was reopened counts when it has the next. */
  decided: z.int().min(0),
  /** Of those, by the day that was due. */
  onTime: z.int().min(0),
  /** Median working days from filing to that outcome; absent without one. */
  medianDays: z.number().min(0).optional(),
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** A tip as the figures see it. */
interface Line {
  readonly filedOn: Day
  readonly dueBy: Day
  /** Day of its standing outcome; absent while it is open. */
  readonly settledOn?: Day | undefined
  readonly transfers: number
  readonly disputes?: number | undefined
}

/** The figures of a month (`2026-10`) over tips, open and settled. */
export function monthFigures(lines: readonly Line[], month: string, calendar: Calendar): MonthFigures {
  const filed = lines.filter(({ filedOn }) => filedOn.startsWith(month))
  const decided = lines.flatMap(({ filedOn, dueBy, settledOn }) =>
    settledOn?.startsWith(month) ? [{ filedOn, dueBy, settledOn }] : [],
  )
  const days = decided.map(({ filedOn, settledOn }) => workdaysBetween(filedOn, settledOn, calendar))
  return {
    month,
    filed: filed.length,
    passed: filed.filter(({ transfers }) => transfers > 0).length,
    disputed: filed.filter(({ disputes = 0 }) => disputes > 0).length,
    decided: decided.length,
    onTime: decided.filter(({ dueBy, settledOn }) => settledOn <= dueBy).length,
    ...(days.length > 0 && { medianDays: median(days) }),
  }
}

/** The same of counts: what offices' counts of the month say together. */
export function figuresOf(counts: Counts, month: string, calendar: Calendar): MonthFigures {
  const of = (name: string) => counts[name] ?? 0
  const days = countsUnder(counts, 'decided').flatMap(([when, count]) => {
    const [filedOn = '', settledOn = ''] = when.split(' ')
    return Array.from({ length: count }, () => workdaysBetween(filedOn, settledOn, calendar))
  })
  return {
    ...{ month, filed: of('filed'), passed: of('passed'), disputed: of('disputed') },
    ...{ decided: days.length, onTime: of('onTime') },
    ...(days.length > 0 && { medianDays: median(days) }),
  }
}

/** The middle of numbers in order, or halfway between the two in the middle; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? 0 : (low + high) / 2
}
