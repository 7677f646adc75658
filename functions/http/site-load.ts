import { createLoad } from './load.ts'
import { logFault } from './log-fault.ts'

/** Up to so many a minute an instance writes nothing: in quiet hours no write tells that somebody reported. */
const QUIET = 20

/** An instance looks at what all gave out at most so often, in milliseconds. */
const LOOK_EVERY = 5000

/** A look that takes longer counts as failed, in milliseconds: nobody waits for it. */
const PATIENCE = 1000

const MINUTE = 60_000

/** What all busy instances together gave out so far. */
export interface SharedCount {
  /** How many in all. */
  readLoad(): Promise<number>
  addLoad(count: number): Promise<void>
}

/** How many challenges were given out in all, as an instance saw it at a moment of its own clock. */
interface Seen {
  readonly at: number
  readonly given: number
}

/**
 * How many challenges the whole site gave out within a minute, as far as this instance saw. Each call counts one. Busy instances
 * add what they gave out to a sum without a time; every instance compares that sum with what it read a minute ago, in memory. A
 * sum that cannot be read or written costs nobody anything: the instance then goes by its own count.
 */
export function createSiteLoad(shared: SharedCount, now: () => Date): () => Promise<number> {
  const own = createLoad(now, MINUTE / 1000)
  let seen: Seen[] = []
  let others = 0
  let unsaid = 0
  let next = 0

  async function look(at: number, busy: boolean): Promise<void> {
    const count = unsaid
    unsaid = 0
    others = 0
    if (busy) await shared.addLoad(count)
    const given = await shared.readLoad()
    const old = seen.findLastIndex((one) => one.at <= at - MINUTE)
    seen = [...seen.slice(Math.max(0, old)), { at, given }].filter((one) => one.at > at - 2 * MINUTE)
    const [first = { at, given }] = seen
    others = ((given - first.given) * MINUTE) / Math.max(MINUTE, at - first.at)
  }

  return async () => {
    const count = own()
    const at = now().getTime()
    unsaid += 1
    if (at >= next) {
      next = at + LOOK_EVERY
      await inTime(look(at, count > QUIET)).catch((fault: unknown) => logFault('intake', fault))
    }
    return Math.max(count, others)
  }
}

/** Throws when work is not done in time. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((_, reject) => {
    timer = setTimeout(reject, PATIENCE, new Error('the look took too long'))
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}
