import { type Calendar, calendarWith } from '../calendar/calendar.ts'
import { addWorkdays } from '../calendar/workday.ts'
import { targetDays } from '../deadline/targets.ts'
import { Refusal } from '../refusal/refusal.ts'
import { findTopic, type Topic } from '../topic/topic.ts'
import type { Day } from '../value/day.ts'
import type { OfficeCode } from '../value/office-code.ts'
import type { Facts, Routing } from './facts.ts'
import { isCritical } from './is-critical.ts'
import { type Offices, officesFor } from './offices.ts'
import type { RoutingRules, RoutingView } from './table.ts'

/** Why this office: a key of the catalogues, with what its text names. */
export interface RouteReason {
  readonly key:
    | 'route.because.division'
    | 'route.because.zone'
    | 'route.because.assigned'
    | 'route.because.cityLevel'
    | 'route.because.up'
    | 'route.because.province'
    | 'route.because.official'
  /** Codes of places: where the site is, and the office passed over. */
  readonly division: OfficeCode
  readonly lower?: OfficeCode
}

/** An agency that the handling office must notify, and by when. */
export interface ReferralDuty {
  readonly agency: string
  readonly by: Day
}

/** Where a tip goes. */
export interface TipRoute {
  /** Code of the handling office. */
  readonly office: OfficeCode
  /** Code of the office that oversees it, or undefined for the province. */
  readonly upper: OfficeCode | undefined
  /** What the tip is sealed to, bound into the letter. */
  readonly routing: Routing
  readonly referrals: readonly ReferralDuty[]
  /** Handling targets of this platform, not statutory limits. `provisional`: beyond the known calendar. */
  readonly targets: { readonly acceptBy: Day; readonly finishBy: Day; readonly provisional: boolean }
  /** Life may be at stake: the office looks first. */
  readonly critical: boolean
  readonly reason: RouteReason
}

/**
 * The office for a tip filed on `day`. Total over every place and topic as long as the province has a key. Refuses
 * `division`, `topic`, `accused` (a restricted topic without a level) and `signposted` (about the provincial
 * department itself). Refuses `busy` when not even the province has a key.
 */
export function routeTip(facts: Facts, view: RoutingView, day: Day): TipRoute {
  const topic = findTopic(facts.topic)
  if (!topic) throw new Refusal('topic', { fields: ['topic'] })
  if (topic.restricted) expectLevel(facts)
  const offices = officesFor(facts, view.table)
  const withKey = offices.allowed.flatMap((office) =>
    view.directory.filter((entry) => entry.office === office).slice(-1),
  )
  const [handler, upper] = withKey
  if (!handler) throw new Refusal('busy')
  const calendar = calendarWith(view.years)
  const accept = addWorkdays(day, targetDays('accept'), calendar)
  const finish = addWorkdays(accept.day, targetDays('finish'), calendar)
  const critical = isCritical(facts)
  return {
    office: handler.office,
    upper: upper?.office,
    routing: {
      table: view.table.version,
      recipients: withKey.slice(0, 3).map(({ office, keyVersion }) => ({ office, keyVersion })),
    },
    referrals: referralsOf(agenciesToNotify(topic, view.table), day, critical, calendar),
    targets: {
      acceptBy: accept.day,
      finishBy: finish.day,
      provisional: accept.provisional || finish.provisional,
    },
    critical,
    reason: reasonFor(topic, offices, handler.office),
  }
}

/** A complaint about officials says about which level, and is not about the provincial department itself. */
function expectLevel({ accused }: Facts): void {
  if (!accused) throw new Refusal('accused', { fields: ['accused'] })
  if (accused === 'province') throw new Refusal('signposted', { fields: ['accused'] })
}

/** The agencies to be notified of a topic: the table's, or the topic's own; always its own for restricted ones. */
export function agenciesToNotify(topic: Topic, { duties }: Pick<RoutingRules, 'duties'>): readonly string[] {
  const instead =
    duties && Object.hasOwn(duties, topic.id) && !topic.restricted ? duties[topic.id] : undefined
  return instead ?? topic.referTo
}

function referralsOf(
  agencies: readonly string[],
  day: Day,
  critical: boolean,
  calendar: Calendar,
): ReferralDuty[] {
  const { day: by } = addWorkdays(day, targetDays(critical ? 'tellUrgently' : 'tell'), calendar)
  return agencies.map((agency) => ({ agency, by }))
}

function reasonFor(topic: Topic, { chain, assigned, allowed }: Offices, office: OfficeCode): RouteReason {
  const named = { division: chain.place }
  if (topic.restricted) return { key: 'route.because.official', ...named, lower: chain.offices[0] ?? office }
  const [lowest = office] = allowed
  if (office !== lowest) {
    return {
      key: office === allowed.at(-1) ? 'route.because.province' : 'route.because.up',
      ...named,
      lower: lowest,
    }
  }
  if (assigned) return { key: 'route.because.assigned', ...named }
  if (chain.kind === 'zone') return { key: 'route.because.zone', ...named }
  return { key: chain.kind === 'city' ? 'route.because.cityLevel' : 'route.because.division', ...named }
}
