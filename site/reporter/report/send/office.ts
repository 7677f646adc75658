import { estimatedNote } from '../../../../shared/calendar/estimated-note.ts'
import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { SealingView } from '../../../../shared/filing/office-recipients.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { Facts } from '../../../../shared/routing/facts.ts'
import { routeTip, type TipRoute } from '../../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { takeDirectory } from '../../../directory/take-directory.ts'
import { call, rightNow } from '../../call.ts'
import { find, make } from '../../make.ts'
import { shownOfficeName, shownOfficePhone } from '../../office-name.ts'
import { pageTexts, say, sayDay } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'

/** Where a tip goes, and the directory that says so. `late`: filing goes on, with a warning. */
export interface FoundRoute {
  readonly view: RoutingView
  readonly way: TipRoute
  readonly freshness: 'good' | 'late'
}

/**
 * Asks for the routing in force now and finds the office in this browser: the facts are not sent for it. Throws
 * {@link SendTrouble} for a refusal of the server or a directory that nothing may be sealed by, `Refusal` when the
 * rules of routing refuse these facts.
 */
export async function findRoute(facts: Facts): Promise<FoundRoute> {
  const reply = await call(routingRoutes.inForce, {})
  if (!reply.ok) throw new SendTrouble(reply.message)
  const view = reply.body
  const freshness = freshnessOf(view)
  return { view, freshness, way: routeTip(facts, view, dayInShanghai(rightNow())) }
}

/** By the server's clock and by this phone's own: the server alone could make an old directory look good. */
function freshnessOf(view: RoutingView): FoundRoute['freshness'] {
  try {
    return takeDirectory(view, [dayInShanghai(rightNow()), dayInShanghai(new Date())])
  } catch (cause) {
    if (cause instanceof Refusal) throw new SendTrouble(say('report.send.error.directory'))
    throw cause
  }
}

/**
 * The view with the recipients of a way, asked for only now: which offices they are, the filing says as well. Throws
 * {@link SendTrouble} for a refusal of the server.
 */
export async function findRecipients({ view, way }: FoundRoute): Promise<SealingView> {
  const recipients = await Promise.all(
    way.routing.recipients.map(async (params) => {
      const reply = await call(routingRoutes.recipient, { params })
      if (!reply.ok) throw new SendTrouble(say('report.send.error.keys'))
      return reply.body.recipient
    }),
  )
  return { ...view, recipients }
}

/** Shows who gets the tip, why, by when they answer, and whom they must tell. */
export function showOffice({ way, view, freshness }: FoundRoute, facts: Facts): void {
  const rows: (readonly [string, string])[] = [[say('report.check.why'), reasonOf(way, facts)]]
  const office = shownOfficeName(way.office)
  const date = sayDay(way.targets.acceptBy)
  const upper = way.upper && shownOfficeName(way.upper)
  const answer = upper ? say('follow.state.filed.by', { date, upper }) : say('follow.due', { date })
  rows.push([
    say('report.check.by'),
    answer + estimatedNote(say, way.targets.acceptBy, way.targets.provisional),
  ])
  if (upper) rows.push([say('report.check.upper'), upper])
  if (way.referrals.length > 0) rows.push([say('report.check.tell'), dutiesOf(way, office)])
  rows.push([say('report.check.phone'), shownOfficePhone(way.office) ?? say('office.call')])
  const list = make('dl', '', ...rows.flatMap(([name, text]) => [make('dt', '', name), make('dd', '', text)]))
  const table = make('p', 'hint', say('route.table', { date: sayDay(view.table.validFrom) }))
  const late = freshness === 'late' ? [make('p', 'notice', say('report.check.late'))] : []
  find('#office-body').replaceChildren(make('p', 'name', office), list, ...late, table)
}

function reasonOf({ reason }: TipRoute, facts: Facts): string {
  const place = placeName(reason.division, pageTexts().language)
  const lower = shownOfficeName(reason.lower ?? reason.division)
  const because = say(reason.key, { division: place, zone: place, lower, accused: lower })
  const closed = facts.accused ? say('route.official.restricted', { accused: lower }) : ''
  return because + closed
}

function dutiesOf(way: TipRoute, office: OfficeCode): string {
  const { language } = pageTexts()
  const names = way.referrals.map(({ agency }) => findAgency(agency)?.[language] ?? agency)
  const agencies = names.join(language === 'zh' ? '、' : ', ')
  return say('route.copy', { office, date: sayDay(way.referrals[0]?.by ?? ''), agencies })
}
