import * as z from 'zod'
import type { AddedYear } from '../../../shared/calendar/added-year.ts'
import { readDays } from '../../../shared/calendar/read-days.ts'
import { type ChangeStep, isApproved, isOpenChange } from '../../../shared/change/change.ts'
import type { CalendarReply } from '../../../shared/contract/calendar.ts'
import { type Day, weekday } from '../../../shared/value/day.ts'

type Calendar = Pick<CalendarReply, 'today' | 'builtIn' | 'years' | 'steps'>

/** Under which a year is kept while it is typed. */
export const yearDraft = (year: string) => `rules/calendar/${year}`

/** The years whose working days are known, oldest first. */
export function knownYears({ builtIn, years }: Pick<Calendar, 'builtIn' | 'years'>): string[] {
  const added = years.filter(isApproved).map(({ year }) => year)
  return [...new Set([...Object.keys(builtIn), ...added])].sort()
}

/** The year after the last one that is known. */
export function nextYear(calendar: Calendar): string {
  return String(Number(knownYears(calendar).at(-1) ?? thisYear(calendar)) + 1)
}

/** The years that a draft may be begun of: the next one, and this and later ones to correct; none that is worked on. */
export function yearsToWrite(calendar: Calendar): string[] {
  const known = knownYears(calendar).filter((year) => year >= thisYear(calendar))
  const open = calendar.years.filter(({ change }) => isOpenChange(change)).map(({ year }) => year)
  return [...new Set([nextYear(calendar), ...known])].filter((year) => !open.includes(year))
}

/** The year that somebody began and did not hand in yet. */
export function draftYear({ years }: Pick<Calendar, 'years'>): string | undefined {
  return years.find(({ change }) => change.state === 'draft')?.year
}

/** What may be done with a version: steps belong to the newest one of its year. */
export function stepsOf(
  one: AddedYear,
  { years, steps }: Pick<Calendar, 'years' | 'steps'>,
): readonly ChangeStep[] {
  const newest = years.find(({ year }) => year === one.year)
  return newest === one ? (steps[one.year] ?? []) : []
}

const thisYear = ({ today }: Calendar) => today.slice(0, 4)

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
