import type { Route } from '../route/route.ts'
import { hashOf } from '../seal/hash.ts'
import { appendEvent } from './history.ts'
import type { Tip } from './tip.ts'

/** What a filing brings; the rest comes from its route. */
export type FiledPart = Pick<
  Tip,
  'id' | 'door' | 'lookupHash' | 'facts' | 'envelope' | 'reporterWrap' | 'officeWrap' | 'files' | 'retryMac'
> & { readonly day: string }

/** The first version of a tip, with its first event. */
export function newTip(filed: FiledPart, way: Route): Tip {
  const { day, ...part } = filed
  return {
    ...part,
    state: 'filed',
    version: 1,
    routing: way.routing,
    unit: way.unit,
    ...(way.upper !== undefined && { upper: way.upper }),
    filedOn: day,
    ...way.targets,
    critical: way.critical,
    referrals: [...way.referrals],
    transfers: 0,
    messages: [],
    history: [
      ...appendEvent([], {
        day,
        kind: 'filed',
        state: 'filed',
        by: { who: 'reporter' },
        subject: way.unit,
        content: hashOf(filed.envelope),
      }),
    ],
  }
}
