import type { Handler } from 'hono'
import { type ChangeStep, isApproved, isOpenChange } from '../../shared/change/change.ts'
import { allowedChangeSteps, takeChangeStep, writeChange } from '../../shared/change/take-change-step.ts'
import { type RoutingReply, routingRoutes } from '../../shared/contract/routing.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { checkRules } from '../../shared/routing/check-rules.ts'
import { type RoutingVersion, tableOf, tableOn } from '../../shared/routing/version.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

/** `GET /api/newsroom/routing`: for everyone on the staff; what is not approved only for the province. */
export function showRouting(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await routingReply(administration, await authenticate(administration, context, routingRoutes.show)),
    )
}

/** The routing table's versions that this person may see, and what they may do now. */
async function routingReply(administration: Administration, staff: Staff): Promise<RoutingReply> {
  const day = dayInShanghai(administration.now())
  const [all, directory] = await Promise.all([
    administration.records.readRoutingVersions(),
    administration.records.readDirectory(),
  ])
  const province = staff.office === PROVINCE
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
function isInForce(one: RoutingVersion, day: Day): boolean {
  return isApproved(one) && one.validFrom <= day
}

/**
 * `PUT /api/newsroom/routing/{version}`: the next version's whole table, as a draft. Only one is open at a time:
 * who comes second is refused `lost` with what stands there now.
 */
export function saveRouting(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, routingRoutes.save)
    const version = partOf(context, 'version')
    const { revision, rules, why } = await readBody(context, routingRoutes.save)
    checkRules(rules)
    const day = dayInShanghai(administration.now())
    const conflict = async () =>
      new Refusal('conflict', { detail: await routingReply(administration, staff) })
    const all = await administration.records.readRoutingVersions()
    const before = all.find((one) => one.version === version)
    if (!mayWriteOver(all, version, revision)) throw await conflict()
    const change = writeChange(before?.change, why, { staff, day })
    const after: RoutingVersion = { ...rules, version, validFrom: day, change }
    if (!(await administration.records.saveRoutingVersion(after, revision))) throw await conflict()
    return context.json(await routingReply(administration, staff))
  }
}

/** A new version follows the newest, which nobody works on; an open one is written over the revision seen. */
function mayWriteOver(all: readonly RoutingVersion[], version: number, revision: number): boolean {
  const newest = all.at(-1)
  if (revision === 0) return version === (newest?.version ?? 0) + 1 && !isOpenChange(newest?.change)
  return newest?.version === version && newest.change?.revision === revision
}

/**
 * `POST /api/newsroom/routing/{version}/steps`: submit, return, approve or withdraw, in one conditional write. Who
 * wrote it cannot approve it (`self`); it begins today or later and not before the version before (`tooEarly`); one
 * in force stays as it is (`step`), and so does one that a later version was written after. Refuses `notFound`,
 * `changed` for another revision, `badRequest` for an approval without a first day.
 */
export function stepRouting(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, routingRoutes.step)
    const version = partOf(context, 'version')
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
