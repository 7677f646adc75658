import type { Handler } from 'hono'
import { calendarWith } from '../../../shared/calendar/calendar.ts'
import { type StepRequest, tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { passOn } from '../../../shared/routing/pass-on.ts'
import { sameRouting } from '../../../shared/routing/same-routing.ts'
import { escalate } from '../../../shared/tip/escalation.ts'
import { stepTip, type TipStep } from '../../../shared/tip/step-tip.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import { readBody } from '../../http/read-body.ts'
import { askedTip, byStaff, type Desk } from '../desk.ts'
import { conflict, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/steps`: one step of the lifecycle in one conditional write. Refuses `lost` with the tip
 * as it is now when somebody else was first. Refuses `role`, `destroyed`, `recipients`, `target`, and as {@link
 * stepTip} does.
 */
export function takeTipStep(desk: Desk): Handler {
  return async (context) => {
    const asked = await askedTip(desk, context)
    const { tip, staff, access } = asked
    if (access.actors.length === 0) throw new Refusal('role')
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const request = await readBody(context, tipRoutes.step)
    if (request.version !== tip.version) throw await conflict(desk, asked)
    const day = dayInShanghai(desk.now())
    const calendar = calendarWith((await desk.routing()).years)
    const stepper = { by: byStaff(staff), actors: access.actors, day, calendar }
    const after = stepTip(tip, await withWrap(desk, tip, request), stepper)
    return writeTip(desk, context, asked, escalate(after, hourInShanghai(desk.now()), day) ?? after)
  }
}

/**
 * The step with its new wrap. The offices it is wrapped to must be those that the directory in force names for
 * the target: refuses `recipients` with the right ones, and `target` for an office without a key or complained of.
 */
async function withWrap(desk: Desk, tip: Tip, request: StepRequest): Promise<TipStep> {
  const { rewrap, ...rest } = request
  if (request.step !== 'transfer' || !rewrap || !request.target) return rest
  const way = passOn(tip.facts, { from: tip.unit, target: request.target }, await desk.routing())
  if ('refused' in way) throw new Refusal('target', { fields: ['target'] })
  if (!sameRouting(way.routing, rewrap.routing)) {
    throw new Refusal('recipients', { detail: { routing: way.routing } })
  }
  const officeWrap = new Uint8Array(Buffer.from(rewrap.officeWrap, 'base64'))
  return { ...rest, rewrap: { officeWrap, routing: way.routing } }
}
