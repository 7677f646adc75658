import { limits } from '../deadline/limits.ts'
import { isOpen } from '../lifecycle/states.ts'
import { needsOpening } from '../lifecycle/steps.ts'
import { addDays, dayInShanghai } from '../value/day.ts'
import type { TipEvent } from './history.ts'
import type { Tip } from './tip.ts'

/** What is said of openings, which are rows of their own. */
export interface Seen extends Pick<Tip, 'state' | 'filedOn' | 'critical' | 'openedOn' | 'lookBy'> {
  readonly history: readonly TipEvent[]
  readonly openings: readonly { readonly office: string; readonly at: string }[]
}

/**
 * Names of what the openings do not bear out: `openedOn`, the hour by which an urgent tip is to be opened (`lookBy`: kept
 * nowhere else, so only that it is there while it counts, and within {@link limits.lookHours} of the day), and `openings`
 * when a step that needs one stands without.
 */
export function apartFromOpenings({ history, openings, ...tip }: Seen): string[] {
  const opened = openings.map(({ office, at }) => ({ office, day: dayInShanghai(new Date(at)) }))
  const first = opened.map(({ day }) => day).sort()[0]
  const unseen = history.some(
    ({ day, kind, step, by }) =>
      (needsOpening(step) || kind === 'rewarded') &&
      by.who === 'staff' &&
      !opened.some((one) => one.office === by.office && one.day <= day),
  )
  return [
    ...(tip.openedOn !== undefined && tip.openedOn !== first ? ['openedOn'] : []),
    ...(isLookRight(tip, history, first !== undefined) ? [] : ['lookBy']),
    ...(unseen ? ['openings'] : []),
  ]
}

function isLookRight(
  { state, filedOn, critical, lookBy }: Omit<Seen, 'history' | 'openings'>,
  history: readonly TipEvent[],
  opened: boolean,
): boolean {
  if (lookBy === undefined) {
    const told = history.some(({ reason }) => reason === 'look')
    return !critical || opened || told || !isOpen(state)
  }
  const [day, hour] = [lookBy.slice(0, 10), Number(lookBy.slice(11))]
  if (day === filedOn) return critical
  // Filed in the last hours of a day, it is to be opened in the first of the next.
  return critical && day === addDays(filedOn, 1) && hour <= limits.lookHours
}
