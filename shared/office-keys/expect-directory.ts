import { Refusal } from '../refusal/refusal.ts'
import { type Day, daysBetween } from '../value/day.ts'
import { type DirectoryWindow, isSigned } from './directory.ts'
import type { DirectoryEntry } from './directory-entry.ts'

/** From so many days outside its window on, nothing is sealed by a directory any more. */
export const LATE_DAYS = 30

/** So many days before the last window ends, administrators are reminded. */
export const REMIND_DAYS = 21

/** What a line of the clock's log says from then on; an alarm listens for it. */
export const DIRECTORY_ENDS = 'directoryEnds'

/** A directory as a page is given it: the keys, and one window; absent while nothing was ever signed. */
export interface ShownDirectory {
  readonly directory: readonly DirectoryEntry[]
  readonly signed?: DirectoryWindow | undefined
}

/** By what a directory is judged. */
export interface DirectoryTrust {
  /** The administrators' public key, base64url. */
  readonly directoryKey: string
  /** The least sequence that this build takes. */
  readonly minimum: number
  /** The newest sequence seen here before. */
  readonly seen?: number | undefined
  /** Today, by each clock there is: one of them may be off. */
  readonly days: readonly Day[]
}

/**
 * Whether a directory is `good` today or `late`: a clock says that it has not begun or is over, by under 30 days, or
 * the clocks do not agree. Refuses `directory`, with why in `fields`: `signature`, `older` than this build or page
 * takes, `expired` by every clock.
 */
export function expectDirectory(
  { directory, signed }: ShownDirectory,
  { directoryKey, minimum, seen = 0, days }: DirectoryTrust,
): 'good' | 'late' {
  if (!signed || !isSigned(directory, signed, directoryKey)) throw refused('signature')
  if (signed.sequence < minimum || signed.sequence < seen) throw refused('older')
  const outside = days.map((day) => daysOutside(signed, day))
  if (Math.min(...outside) >= LATE_DAYS) throw refused('expired')
  return Math.max(...outside) > 0 ? 'late' : 'good'
}

function refused(why: 'signature' | 'older' | 'expired'): Refusal {
  return new Refusal('directory', { fields: [why] })
}

function daysOutside({ from, until }: DirectoryWindow, day: Day): number {
  if (day < from) return daysBetween(day, from)
  return day > until ? daysBetween(until, day) : 0
}

/** How many days are left of the last window; negative once it is over. */
export function daysLeft(windows: readonly Pick<DirectoryWindow, 'until'>[], today: Day): number {
  const last =
    windows
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? today
  return last < today ? -daysBetween(last, today) : daysBetween(today, last)
}
