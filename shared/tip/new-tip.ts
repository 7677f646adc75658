import { limits } from '../deadline/limits.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { TipRoute } from '../routing/route-tip.ts'
import { dayInShanghai } from '../value/day.ts'
import { hashOf } from '../value/hash.ts'
import { hourInShanghai } from '../value/hour.ts'
import type { TipEvent } from './history.ts'
import type { Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/** What a filing brings, by the way it came in; the rest comes from its route. */
export type FiledPart = Pick<Tip, 'id' | 'facts' | 'envelope' | 'files'> & {
  /** One for each of the route's recipients, in their order. */
  readonly officeWraps: readonly Uint8Array[]
  /** Kept as a day only; a critical tip keeps the hour by which it should be opened, until it is. */
  readonly now: Date
  /** Who brought it; the reporter when absent. */
  readonly by?: TipEvent['by']
} & ChannelPart

type ChannelPart =
  | Pick<Of<'sealed'>, 'channel' | 'lookupHash' | 'reporterWrap'>
  | Pick<Of<'plain'>, 'channel' | 'lookupHash' | 'reporterWrap' | 'retryMac'>
  | Pick<Of<'hotline'>, 'channel' | 'hotline'>
  | Pick<Of<'part'>, 'channel'>

type Of<Channel extends Tip['channel']> = Extract<Tip, { channel: Channel }>

/** The first version of a tip, with its first event. Refuses `recipients` for wraps that are not one for each recipient. */
export function newTip(filed: FiledPart, way: TipRoute): Tip {
  const { now, by = { who: 'reporter' as const }, officeWraps, ...part } = filed
  const { recipients } = way.routing
  if (officeWraps.length !== recipients.length) throw new Refusal('recipients')
  const { office, upper, critical, referrals, targets } = way
  const told = {
    ...{ day: dayInShanghai(now), kind: 'filed' as const, state: 'filed' as const, by },
    ...{ subject: office, content: hashOf(filed.envelope) },
    sets: {
      ...{ channel: filed.channel, critical, referrals: [...referrals], ...targets },
      holders: recipients.map((one) => one.office),
      ...(upper !== undefined && { upper }),
    },
  }
  const bare = {
    ...part,
    version: 1,
    routing: way.routing,
    sealedTo: recipients,
    officeWraps: officeWraps.flatMap((wrap, n) => recipients.slice(n, n + 1).map((to) => ({ ...to, wrap }))),
    ...(critical && { lookBy: hourInShanghai(now, limits.lookHours) }),
    messages: [],
    history: [],
  }
  return withEvent(bare as unknown as Tip, told)
}
