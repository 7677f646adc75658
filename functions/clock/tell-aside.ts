import { WORK_ASIDE, WORK_LATE } from '../../shared/deadline/watched-words.ts'
import { LATE_DAYS } from '../../shared/progress/waiting-reports.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { addHours, hourInShanghai } from '../../shared/value/hour.ts'
import type { Aside } from '../store/put-aside.ts'
import type { Clock } from './clock.ts'

/** Hours for which work may have been due when a round is over. */
const LATE = 2

/**
 * Logs how many items are put aside and why, and whether work is left that has long been due; never which, nor since when. Forgets
 * what has nothing to wait for any more.
 */
export async function tellAside(clock: Clock): Promise<void> {
  const { tips, now } = clock
  const left: Aside[] = []
  for (const one of await tips.listAside()) {
    const key = { pk: one.pkOf, sk: one.skOf }
    if (await stillWaits(clock, one)) left.push(one)
    else await tips.takeUpAgain(key)
  }
  if (left.length > 0) {
    const unreadable = left.filter(({ reason }) => reason === 'unreadable').length
    console.warn(JSON.stringify({ event: WORK_ASIDE, stage: 'clock', items: left.length, unreadable }))
  }
  const due = await tips.listWork(addHours(hourInShanghai(now()), -LATE))
  if (due.some(isLate(now()))) console.warn(JSON.stringify({ event: WORK_LATE, stage: 'clock' }))
}

async function stillWaits(
  { tips, records, now }: Clock,
  { pkOf: pk, skOf: sk, since }: Aside,
): Promise<boolean> {
  if (pk === 'REMINDED')
    return since >= addDays(dayInShanghai(now()), -LATE_DAYS) && !(await tips.wasReminded(sk))
  return (pk.startsWith('RELEASE#') ? records : tips).waitsForClock({ pk, sk })
}

/** A day counts as due from its first hour on; work of today is late only tomorrow. */
const isLate =
  (now: Date) =>
  ({ since }: { since: string }): boolean =>
    since.length > 10 ? true : since < hourInShanghai(now).slice(0, 10)
