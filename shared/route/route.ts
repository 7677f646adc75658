import { targetDays } from '../deadline/targets.ts'
import { addWorkdays } from '../deadline/workday.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Facts, Routing } from '../tip/facts.ts'
import { findTopic, type Topic } from '../topic/topic.ts'
import { findChain } from './chain.ts'
import type { RoutingView } from './table.ts'

/** Why this office: a key of the catalogues, with what its text names. */
export interface RouteReason {
  readonly key:
    | 'route.because.division'
    | 'route.because.zone'
    | 'route.because.cityLevel'
    | 'route.because.up'
    | 'route.because.province'
    | 'route.because.official'
  /** Codes of places: where the site is, and the office passed over. */
  readonly division: string
  readonly lower?: string
}

/** A department that the handling office must tell, and by when. */
export interface ReferralDuty {
  readonly body: string
  readonly by: string
}

/** Where a tip goes. */
export interface Route {
  /** Code of the handling office. */
  readonly unit: string
  /** Code of the office that oversees it, or undefined for the province. */
  readonly upper: string | undefined
  /** What the tip is sealed to, bound into the letter. */
  readonly routing: Routing
  readonly referrals: readonly ReferralDuty[]
  /** Handling targets of this platform, not statutory limits. `provisional`: beyond the known calendar. */
  readonly targets: { readonly acceptBy: string; readonly finishBy: string; readonly provisional: boolean }
  /** Life may be at stake: the office looks first. */
  readonly critical: boolean
  readonly reason: RouteReason
}

/**
 * The office for a tip filed on `day`. Total over every place and topic as long as the province has a key.
 * Refuses `division`, `topic`, `accused` (a restricted topic without a level) and `signposted` (about the
 * provincial department itself).
 */
export function route(facts: Facts, view: RoutingView, day: string): Route {
  const topic = findTopic(facts.topic)
  if (!topic) throw new Refusal('topic', { fields: ['topic'] })
  const chain = findChain(facts.division, view.table)
  const allowed = chain.offices.slice(passedOver(topic, facts, chain.offices.length))
  const withKey = allowed.flatMap((unit) => view.directory.filter((entry) => entry.unit === unit).slice(-1))
  const [handler, upper] = withKey
  if (!handler) throw new Refusal('busy')
  const accept = addWorkdays(day, targetDays('accept'))
  const finish = addWorkdays(accept.day, targetDays('finish'))
  const critical = facts.urgent || topic.severity === 'critical'
  return {
    unit: handler.unit,
    upper: upper?.unit,
    routing: {
      table: view.table.version,
      recipients: withKey.slice(0, 3).map(({ unit, keyVersion }) => ({ unit, keyVersion })),
    },
    referrals: referralsOf(topic, day, critical),
    targets: {
      acceptBy: accept.day,
      finishBy: finish.day,
      provisional: accept.provisional || finish.provisional,
    },
    critical,
    reason: reasonFor(topic, chain, handler.unit),
  }
}

/** How many offices at the bottom of the chain the complaint is about, and must not see it. */
function passedOver(topic: Topic, facts: Facts, length: number): number {
  if (!topic.restricted) return 0
  if (!facts.accused) throw new Refusal('accused', { fields: ['accused'] })
  if (facts.accused === 'province') throw new Refusal('signposted', { fields: ['accused'] })
  return facts.accused === 'city' ? length - 1 : Math.max(0, length - 2)
}

function referralsOf(topic: Topic, day: string, critical: boolean): ReferralDuty[] {
  const { day: by } = addWorkdays(day, targetDays(critical ? 'tellUrgently' : 'tell'))
  return topic.referTo.map((body) => ({ body, by }))
}

function reasonFor(topic: Topic, chain: ReturnType<typeof findChain>, unit: string): RouteReason {
  const [lowest = unit] = chain.offices
  const named = { division: chain.place }
  if (topic.restricted) return { key: 'route.because.official', ...named, lower: lowest }
  if (unit !== lowest) {
    return {
      key: unit === chain.offices.at(-1) ? 'route.because.province' : 'route.because.up',
      ...named,
      lower: lowest,
    }
  }
  if (chain.kind === 'zone') return { key: 'route.because.zone', ...named }
  return { key: chain.kind === 'city' ? 'route.because.cityLevel' : 'route.because.division', ...named }
}
