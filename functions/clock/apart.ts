import { dayInShanghai } from '../../shared/value/day.ts'
import { addHours, type Hour, hourInShanghai } from '../../shared/value/hour.ts'
import { logFault } from '../http/log-fault.ts'
import type { Aside, AsideReason } from '../store/put-aside.ts'
import type { Due } from '../store/work.ts'
import type { Clock } from './clock.ts'

/** What came of work that threw: it was put aside and is tried again, or not even that could be written. */
export type Thrown = 'parked' | 'failed'

/** Does pieces of work, each apart from the others. */
export type Apart = <T>(table: 'tips' | 'records', due: Due, work: () => Promise<T>) => Promise<T | Thrown>

/**
 * One piece of work apart from all others: when it throws, that is logged by its kind and the item is put aside with a reason word, so
 * that it takes no place in the work index from what is due. It is tried again: an item that cannot be read after 1, 2, 4, 8, 16 and
 * then every 24 hours; after any other fault at the next three rounds, then every hour.
 */
export async function workApart(clock: Clock): Promise<Apart> {
  const before = new Map((await clock.tips.listAside()).map((one) => [nameOf(one.pkOf, one.skOf), one]))
  return async (table, due, work) => {
    const was = before.get(nameOf(due.pk, due.sk))
    try {
      const done = await work()
      if (was) await clock.tips.takeUpAgain(due)
      return done
    } catch (fault) {
      logFault('clock', fault)
      return park(clock, { table, due, was, reason: reasonOf(fault) })
    }
  }
}

const nameOf = (pk: string, sk: string) => `${pk} ${sk}`

type Failure = { table: 'tips' | 'records'; due: Due; was: Aside | undefined; reason: AsideReason }

async function park(clock: Clock, { table, due, was, reason }: Failure): Promise<Thrown> {
  const { pk, sk } = due
  const now = clock.now()
  const tries = (was?.tries ?? 0) + 1
  const since = was?.since ?? dayInShanghai(now)
  try {
    await clock.tips.putAside({ pkOf: pk, skOf: sk, reason, tries, since })
    await clock[table].putOffWork(due, retryAt(hourInShanghai(now), reason, tries))
    return 'parked'
  } catch (fault) {
    logFault('clock', fault)
    return 'failed'
  }
}

/** Hour from which work that failed so often is tried again. */
export function retryAt(now: Hour, reason: AsideReason, tries: number): Hour {
  if (reason === 'unreadable') return addHours(now, Math.min(24, 2 ** (tries - 1)))
  return addHours(now, tries <= 3 ? 0 : 1)
}

/** An item whose shape is wrong will not mend itself; anything else may. */
function reasonOf(fault: unknown): AsideReason {
  const names = ['ZodError', '$ZodError', 'SyntaxError', 'TypeError', 'RangeError']
  return fault instanceof Error && names.includes(fault.name) ? 'unreadable' : 'fault'
}
