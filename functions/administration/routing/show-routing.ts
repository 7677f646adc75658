import type { Handler } from 'hono'
import { type ChangeStep, isApproved } from '../../../shared/change/change.ts'
import { allowedChangeSteps } from '../../../shared/change/take-change-step.ts'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { type RoutingVersion, tableOn } from '../../../shared/routing/version.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Administration } from '../administration.ts'

/** `GET /api/newsroom/routing`: for everyone on the staff; what is not approved only for the province. */
export function showRouting(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await routingReply(administration, await authenticate(administration, context, routingRoutes.show)),
    )
}

/** The routing table's versions that this person may see, and what they may do now. */
export async function routingReply(administration: Administration, staff: Staff): Promise<RoutingReply> {
  const day = dayInShanghai(administration.now())
  const [all, directory] = await Promise.all([
    administration.records.readRoutingVersions(),
    administration.records.readDirectory(),
  ])
  const province = staff.unit === PROVINCE
  return {
    today: day,
    versions: all.filter((one) => province || isApproved(one)).toReversed(),
    inForce: tableOn(all, day)?.version ?? 0,
    directory,
    mayWrite: province && staff.roles.includes('drafter'),
    steps: province ? stepsNow(all.at(-1), staff, day) : [],
  }
}

/** What someone may do with the newest version. One in force stays as it is. */
function stepsNow(newest: RoutingVersion | undefined, staff: Staff, day: Day): ChangeStep[] {
  if (!newest?.change || isInForce(newest, day)) return []
  return allowedChangeSteps(newest.change, { staff, day })
}

/** Whether a version has begun to route, and so cannot be changed any more. */
export function isInForce(one: RoutingVersion, day: Day): boolean {
  return isApproved(one) && one.validFrom <= day
}
