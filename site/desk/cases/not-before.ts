import { addDays, type Day } from '../../../shared/value/day.ts'

/** Days that pass before a case may come out, so that nobody lines it up with a tip; and by how many more at most, by chance. */
export const LEAST = 30
const STRAY = 30

/**
 * A day at least {@link LEAST} days after `today`, by chance up to thirty more: drawn here, from nothing but chance, so that
 * neither the day of a tip nor that there was one can be read from it. `chance`: in [0, 1).
 */
export function laterDay(today: Day, chance: number = drawn()): Day {
  return addDays(today, LEAST + Math.floor(chance * (STRAY + 1)))
}

/** A draft that is written beside a tip: it has a day of its own, drawn once, that it does not come out before. */
export function laterBeside<Entry extends { readonly notBefore: string; readonly floor: string }>(
  entry: Entry,
  today: Day,
): Entry {
  if (entry.floor >= addDays(today, LEAST)) return entry
  const floor = laterDay(today)
  // Days as texts: in the order of days.
  const [, later = floor] = [entry.notBefore, floor].sort()
  return { ...entry, floor, notBefore: later }
}

const drawn = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
