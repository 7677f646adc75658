import type { Handler } from 'hono'
import { isApproved } from '../../../shared/change/change.ts'
import { takeChangeStep } from '../../../shared/change/take-change-step.ts'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { checkRules } from '../../../shared/routing/check-rules.ts'
import { type RoutingVersion, tableOf } from '../../../shared/routing/version.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { isInForce, routingReply } from './show-routing.ts'

/**
 * `POST /api/newsroom/routing/{version}/steps`: submit, return, approve or withdraw, in one conditional write. Who
 * wrote it cannot approve it (`self`); it begins today or later and not before the version before (`tooEarly`); one
 * in force stays as it is (`step`), and so does one that a later version was written after. Refuses `notFound`,
 * `changed` for another revision, `badRequest` for an approval without a first day.
 */
export function stepRouting(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, routingRoutes.step)
    const version = Number(context.req.param('version'))
    const { step, revision, reason, validFrom } = await readBody(context, routingRoutes.step)
    if (step === 'approve') await authenticateFresh(administration, context, routingRoutes.step)
    const day = dayInShanghai(administration.now())
    const all = await administration.records.readRoutingVersions()
    const before = all.find((one) => one.version === version)
    if (!before) throw new Refusal('notFound')
    const conflict = async () => new Refusal('changed', { detail: await routingReply(administration, staff) })
    if (!before.change || isInForce(before, day) || before !== all.at(-1)) throw new Refusal('step')
    if (before.change.revision !== revision) throw await conflict()
    const change = takeChangeStep(before.change, step, { staff, day }, reason)
    const after: RoutingVersion = { ...before, change }
    if (step === 'submit' || step === 'approve') checkAll(before)
    if (step === 'approve') after.validFrom = firstDay(all, validFrom, day)
    if (!(await administration.records.saveRoutingVersion(after, revision))) throw await conflict()
    return context.json(await routingReply(administration, staff))
  }
}

function checkAll(one: RoutingVersion): void {
  const { version: _, validFrom: __, ...rules } = tableOf(one)
  checkRules(rules)
}

/** The first day that the approver gave. Refuses `badRequest` without one, `tooEarly`. */
function firstDay(all: readonly RoutingVersion[], validFrom: string | undefined, day: Day): string {
  if (validFrom === undefined) throw new Refusal('badRequest', { fields: ['validFrom'] })
  const standing = all.filter(isApproved).map((one) => one.validFrom)
  if ([day, ...standing].some((one) => validFrom < one))
    throw new Refusal('tooEarly', { fields: ['validFrom'] })
  return validFrom
}
