import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { Facts } from '../../../../shared/routing/facts.ts'
import { routeTip, type TipRoute } from '../../../../shared/routing/route-tip.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { call, rightNow } from '../../call.ts'
import { SendTrouble } from '../../trouble.ts'

/** Where a tip goes, and the directory that says so. */
export interface FoundRoute {
  readonly view: RoutingView
  readonly way: TipRoute
}

/**
 * Asks for the routing in force now and finds the office in this browser: the facts are not sent for it. Throws
 * {@link SendTrouble} for a refusal of the server, `Refusal` when the rules of routing refuse these facts.
 */
export async function findRoute(facts: Facts): Promise<FoundRoute> {
  const reply = await call(routingRoutes.inForce, {})
  if (!reply.ok) throw new SendTrouble(reply.message)
  const view = reply.body
  return { view, way: routeTip(facts, view, dayInShanghai(rightNow())) }
}
