import type { AddedYear } from '../../../shared/calendar/added-year.ts'
import { type ChangeStep, isApproved, isOpenChange } from '../../../shared/change/change.ts'
import type { CalendarReply } from '../../../shared/contract/calendar.ts'

type Calendar = Pick<CalendarReply, 'today' | 'builtIn' | 'years' | 'steps'>

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
