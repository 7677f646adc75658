import { UNHEALTHY } from '../../shared/deadline/watched-words.ts'
import { daysLeft, LATE_DAYS } from '../../shared/office-keys/expect-directory.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import type { Intake } from './intake.ts'

/** Seconds for which an answer stands, so that nobody makes load by asking. */
const KEPT = 10

/** Milliseconds that all parts may take. */
const PATIENCE = 2000

type Needs = Pick<Intake, 'tips' | 'routing' | 'secrets' | 'claimKey' | 'now'>

/** What a filing needs, each by the word that is logged when it fails: rejects, or answers false. */
const parts: Readonly<Record<string, (needs: Needs) => Promise<unknown>>> = {
  tips: ({ tips }) => tips.reachTable(),
  sealed: ({ tips }) => tips.reachBucket(),
  secrets: async (needs) => needs.secrets.ticket && needs.secrets.lookup && needs.claimKey,
  routing: ({ routing }) => routing(),
  directory: async ({ routing, now }) => {
    const { signed } = await routing()
    return signed !== undefined && daysLeft([signed], dayInShanghai(now())) > -LATE_DAYS
  },
}

/**
 * Whether a filing would find what it needs: tips table, sealed bucket, secrets, and in the records table the routing in force and a
 * signed directory. Which part fails goes to the log, for an alarm, and to nobody who asks. An answer stands for ten seconds.
 */
export function watchHealth(needs: Needs): () => Promise<boolean> {
  return keep(() => isHealthy(needs), KEPT, needs.now)
}

async function isHealthy(needs: Needs): Promise<boolean> {
  const failing = await Promise.all(
    Object.entries(parts).map(async ([part, check]) => ((await holds(check(needs))) ? [] : [part])),
  )
  if (failing.flat().length === 0) return true
  console.error(JSON.stringify({ event: UNHEALTHY, stage: 'intake', parts: failing.flat() }))
  return false
}

/** Whether a part answered in time, and not with false. */
async function holds(check: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, PATIENCE, false)
  const answered = check.then(
    (answer) => answer !== false,
    () => false,
  )
  return Promise.race([answered, late]).finally(() => clearTimeout(timer))
}
