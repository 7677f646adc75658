import { hourInShanghai } from '../../shared/value/hour.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import type { Key } from '../store/table.ts'
import { type Attended, attendTip } from './attend-tip.ts'
import type { Clock } from './clock.ts'
import { sendNotice, tellOffices } from './notices/notify.ts'
import { sweepUpload } from './sweep-upload.ts'

/** What the clock did with an item on which work was due. */
type Kind = Attended | 'swept' | 'told' | 'sent' | 'unsent'

/** What one round did, by kind. */
export type RoundCounts = Record<Exclude<Kind, 'nothing'>, number>

/** At most this many times the work index is read in one round. */
const READINGS = 20

/**
 * One round of the clock: everything whose day or hour has come. Rounds may overlap, come late, or be cut short;
 * what is done is done once, and notices go out at least once.
 */
export async function makeRound(clock: Clock): Promise<RoundCounts> {
  const done: RoundCounts = {
    escalated: 0,
    archived: 0,
    destroyed: 0,
    noted: 0,
    swept: 0,
    told: 0,
    sent: 0,
    unsent: 0,
  }
  const tried = new Set<string>()
  for (let reading = 0; reading < READINGS; reading++) {
    let progress = false
    for (const key of await clock.tips.listWork(hourInShanghai(clock.now()))) {
      const kind = await attend(clock, key, tried)
      if (kind === 'nothing') continue
      done[kind] += 1
      progress = true
    }
    if (!progress) return done
  }
  return done
}

async function attend(clock: Clock, key: Key, tried: Set<string>): Promise<Kind> {
  const subscription = subscriptionOfKey(key)
  if (subscription) {
    if (tried.has(subscription.id)) return 'nothing'
    tried.add(subscription.id)
    return attendSubscription(clock, subscription)
  }
  if (!key.pk.startsWith('TIP#') || key.sk !== 'TIP') return 'nothing'
  const id = key.pk.slice('TIP#'.length)
  const tip = await clock.tips.readTip(id)
  if (!tip) return (await sweepUpload(clock, id)) ? 'swept' : 'nothing'
  const told = await tellOffices(clock, tip)
  const kind = await attendTip(clock, told ?? tip)
  return kind === 'nothing' && told ? 'told' : kind
}

async function attendSubscription(
  clock: Clock,
  { office, id }: { office: OfficeCode; id: string },
): Promise<Kind> {
  const subscription = clock.outside && (await clock.tips.readSubscription(office, id))
  return clock.outside && subscription ? sendNotice(clock, clock.outside, subscription) : 'nothing'
}

/** The office and id that a key of the work index names, or undefined for another kind of item. */
function subscriptionOfKey({ pk, sk }: Key) {
  if (!pk.startsWith('SUBSCRIPTIONS#') || !sk.startsWith('SUBSCRIPTION#')) return undefined
  return { office: pk.slice('SUBSCRIPTIONS#'.length), id: sk.slice('SUBSCRIPTION#'.length) }
}
