import known from './calendar.json' with { type: 'json' }
import type { CalendarYear } from './calendar-year.ts'

/** Years by number. Beyond them days are provisional. */
export type Calendar = Readonly<Record<string, { readonly [K in keyof CalendarYear]: readonly string[] }>>

/** The years that are built in. */
export const knownCalendar: Calendar = known

/** The built-in years with those that the province added; an added year stands before a built-in one. */
export function calendarWith(years: Calendar | undefined): Calendar {
  return years ? { ...knownCalendar, ...years } : knownCalendar
}
