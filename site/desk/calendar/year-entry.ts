import * as z from 'zod'
import { readDays } from '../../../shared/calendar/read-days.ts'
import { isOpenChange } from '../../../shared/change/change.ts'
import type { CalendarReply } from '../../../shared/contract/calendar.ts'
import { type Day, weekday } from '../../../shared/value/day.ts'

/** A year as it is typed, over the version and revision that were read. */
export const YearEntry = z.strictObject({
  year: z.string(),
  version: z.int(),
  revision: z.int().min(0),
  ...{ off: z.string(), work: z.string(), title: z.string(), number: z.string(), url: z.string() },
})
export type YearEntry = z.infer<typeof YearEntry>

/** What stands on the server of a year, ready to be written on. */
export function yearEntryOf(year: string, { years }: CalendarReply): YearEntry {
  const newest = years.find((one) => one.year === year)
  const open = isOpenChange(newest?.change) ? newest : undefined
  const known = open ?? newest
  return {
    year,
    version: open ? open.version : (newest?.version ?? 0) + 1,
    revision: open?.change.revision ?? 0,
    off: known?.off.join('\n') ?? '',
    work: known?.work.join('\n') ?? '',
    title: open?.source.title ?? '',
    number: open?.source.number ?? '',
    url: open?.source.url ?? '',
  }
}

/** The days of what was typed: weekends fall away from the days off, and what cannot be is said. */
export function readYear({ year, off, work }: Pick<YearEntry, 'year' | 'off' | 'work'>) {
  const weekend = (day: Day) => weekday(day) === 0 || weekday(day) === 6
  const rest = readDays(off, year)
  const made = readDays(work, year)
  return {
    off: rest.days.filter((day) => !weekend(day)),
    work: made.days.filter(weekend),
    unread: [...rest.unread, ...made.unread],
    notWeekend: made.days.filter((day) => !weekend(day)),
  }
}
