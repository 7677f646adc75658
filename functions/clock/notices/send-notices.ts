import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Key } from '../../store/table.ts'
import type { Due } from '../../store/work.ts'
import type { Apart, Thrown } from '../apart.ts'
import type { Clock, Outside } from '../clock.ts'
import { PATIENCE, sendNotice } from './notify.ts'

/** What came of a notice that was owed. */
export type Sent = 'sent' | 'unsent' | Thrown

/** At most this many offices are sent to at once, each one notice after another: an office takes one place. */
const OFFICES = 32

/** The most that the notices of an office may take in a round, in deliveries that take all the time they may. */
const SLOW = 2

/** The most that all notices of a round may take, in milliseconds. */
const ROUND_TIME = 180_000

/** Whether a key of the work index names a subscription that is owed a notice. */
export function isOwed({ pk, sk }: Key): boolean {
  return pk.startsWith('SUBSCRIPTIONS#') && sk.startsWith('SUBSCRIPTION#')
}

/**
 * Sends what is owed, office beside office, so that a slow or broken channel of one takes nothing from another's. What
 * the time did not suffice for stays owed.
 */
export async function sendNotices(
  clock: Clock,
  outside: Outside,
  { owed, apart }: { owed: readonly Due[]; apart: Apart },
): Promise<Sent[]> {
  const lanes = [...Map.groupBy(owed, ({ pk }) => pk).values()]
  const end = performance.now() + ROUND_TIME
  const results: Sent[] = []
  const work = async () => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift()) {
      const until = Math.min(end, performance.now() + SLOW * (outside.patience ?? PATIENCE))
      for (const key of lane)
        if (performance.now() < until)
          results.push(await apart('tips', key, () => sendOne(clock, outside, key)))
    }
  }
  await Promise.all(Array.from({ length: OFFICES }, work))
  return results
}

async function sendOne(clock: Clock, outside: Outside, key: Key): Promise<Sent> {
  const { office, id } = subscriptionOf(key)
  const subscription = await clock.tips.readSubscription(office, id)
  return subscription ? sendNotice(clock, outside, subscription) : 'unsent'
}

function subscriptionOf({ pk, sk }: Key): { office: OfficeCode; id: string } {
  return { office: pk.slice('SUBSCRIPTIONS#'.length), id: sk.slice('SUBSCRIPTION#'.length) }
}
