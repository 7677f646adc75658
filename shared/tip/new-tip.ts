import { limits } from '../deadline/limits.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { TipRoute } from '../routing/route-tip.ts'
import { dayInShanghai } from '../value/day.ts'
import { hashOf } from '../value/hash.ts'
import { hourInShanghai } from '../value/hour.ts'
import { appendEvent, type TipEvent } from './history.ts'
import type { Tip } from './tip.ts'

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

type Of<Channel extends Tip['channel']> = Extract<Tip, { channel: Channel }>

/** The first version of a tip, with its first event. Refuses `recipients` for wraps that are not one for each recipient. */
export function newTip(filed: FiledPart, way: TipRoute): Tip {
  const { now, by = { who: 'reporter' as const }, officeWraps, ...part } = filed
  const { recipients } = way.routing
  if (officeWraps.length !== recipients.length) throw new Refusal('recipients')
  const day = dayInShanghai(now)
  return {
    ...part,
    state: 'filed',
    version: 1,
    routing: way.routing,
    sealedTo: recipients,
    officeWraps: officeWraps.flatMap((wrap, n) => recipients.slice(n, n + 1).map((to) => ({ ...to, wrap }))),
    office: way.office,
    ...(way.upper !== undefined && { upper: way.upper }),
    filedOn: day,
    ...way.targets,
    critical: way.critical,
    ...(way.critical && { lookBy: hourInShanghai(now, limits.lookHours) }),
    referrals: [...way.referrals],
    transfers: 0,
    messages: [],
    history: [
      ...appendEvent([], {
        day,
        kind: 'filed',
        state: 'filed',
        by,
        subject: way.office,
        content: hashOf(filed.envelope),
      }),
    ],
  }
}
