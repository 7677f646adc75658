import type { Campaign } from '../campaign/campaign-schema.ts'
import { dueOn } from '../progress/submission.ts'
import type { Day } from '../value/day.ts'

/** Something that is published on a day set ahead. */
export interface ReleaseDay {
  readonly day: Day
  readonly what: 'handling' | 'progress'
  /** The month that it is about, `2026-10`. */
  readonly month: string
}

/** Months ahead that are told. */
const AHEAD = 6

/**
 * What is published from a day on, the soonest first: the handling of a month on the first day of the next, the figures of a month
 * of a campaign when they are due.
 */
export function releaseDays(today: Day, campaigns: readonly Campaign[]): ReleaseDay[] {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const months = Array.from({ length: AHEAD + 1 }, (_, n) => monthOf(year, month - 1 + n))
  return months
    .flatMap((about, n): ReleaseDay[] => [
      { day: `${monthOf(year, month + n)}-01`, what: 'handling', month: about },
      ...dueDays(about, campaigns).map((day): ReleaseDay => ({ day, what: 'progress', month: about })),
    ])
    .filter(({ day }) => day > today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, 2 * AHEAD)
}

/** The days on which a month's figures are due, of the campaigns that it lies in. */
function dueDays(month: string, campaigns: readonly Campaign[]): Day[] {
  const running = campaigns.filter(({ phases }) =>
    phases.some(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7)),
  )
  return [...new Set(running.flatMap(({ settings }) => dueOn(month, settings) ?? []))]
}

/** A month by year and number; beyond December it is one of a later year. */
function monthOf(year: number, month: number): string {
  const at = year * 12 + month - 1
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}
