import type { Handler } from 'hono'
import { calendarWith } from '../../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { type StepRequest, tipRoutes } from '../../../shared/contract/tips.ts'
import { targetDays } from '../../../shared/deadline/targets.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { worksOnTips } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { passOn } from '../../../shared/routing/pass-on.ts'
import { sameRouting } from '../../../shared/routing/same-routing.ts'
import { isBarred } from '../../../shared/tip/barred.ts'
import { isUndecided } from '../../../shared/tip/due.ts'
import { escalate, putBeforeAbove } from '../../../shared/tip/escalation.ts'
import { refuseOverfull } from '../../../shared/tip/room.ts'
import { stepTip, type TipStep } from '../../../shared/tip/step-tip.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { findAgency } from '../../../shared/topic/topic.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import { readBody } from '../../http/read-body.ts'
import { type Asked, askedTip, byStaff, type Desk, decidedTip } from '../desk.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

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
    if (request.document && request.document.day > day)
      throw new Refusal('document', { fields: ['document.day'] })
    const calendar = calendarWith((await desk.routing()).years)
    const opened = (await desk.tips.listOpenings(tip.id)).some(({ office }) => office === tip.office)
    const stepper = { by: byStaff(staff), actors: access.actors, opened, day, calendar }
    await checkNamed(desk, asked, request)
    const taken = await withWrap(desk, tip, request)
    const after = await orHandUp(desk, asked, () => stepTip(tip, taken, stepper))
    refuseOverfull(after, 'step')
    return writeTip(desk, context, asked, escalate(after, hourInShanghai(desk.now()), day) ?? after)
  }
}

/**
 * Refuses `badRequest` for an agency that is none, and for a merger into anything but an open tip of
 * the office that came before: so no two tips are ever merged into each other. Refuses `barred` to whoever may not decide
 * about that one.
 */
async function checkNamed(
  desk: Desk,
  { tip, staff }: Asked,
  { step, agency, mergeInto }: StepRequest,
): Promise<void> {
  if (step === 'refer' && agency !== undefined && !findAgency(agency)) {
    throw new Refusal('badRequest', { fields: ['agency'] })
  }
  if (step !== 'merge' || mergeInto === undefined) return
  const other = mergeInto === tip.id ? undefined : await desk.tips.readTip(mergeInto)
  const older = other && (other.filedOn < tip.filedOn || (other.filedOn === tip.filedOn && other.id < tip.id))
  if (other?.office !== tip.office || !isOpen(other.state) || !older) {
    throw new Refusal('badRequest', { fields: ['mergeInto'] })
  }
  if (isBarred(other, staff.sub)) throw new Refusal('barred')
}

/**
 * A step, or why not. Where the one who asks is refused `barred` and nobody else of the office could take it, the tip is
 * put before the level above, once, and the refusal says so: `handedUp`.
 */
async function orHandUp(desk: Desk, { tip, staff }: Asked, step: () => Tip): Promise<Tip> {
  try {
    return step()
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'barred') throw refusal
    const colleagues = await desk.records.listStaff(tip.office)
    const others = colleagues.filter((one) => one.sub !== staff.sub && worksOnTips(one))
    if (others.length > 0) throw refusal
    const raised = putBeforeAbove(tip, 'another', dayInShanghai(desk.now()))
    if (raised) await desk.tips.changeTip(tip, raised)
    throw new Refusal('handedUp')
  }
}

/**
 * The step with its new wrap. The offices it is wrapped to must be those that the directory in force names for
 * the target: refuses `recipients` with the right ones, and `target` for an office without a key or complained of.
 */
async function withWrap(desk: Desk, tip: Tip, request: StepRequest): Promise<TipStep> {
  const { rewrap, ...rest } = request
  if (request.step !== 'transfer' || !rewrap || !request.target) return rest
  const way = passOn(tip.facts, { from: tip.office, target: request.target }, await desk.routing())
  if ('refused' in way) throw new Refusal('target', { fields: ['target'] })
  if (!sameRouting(way.routing, rewrap.routing)) {
    throw new Refusal('recipients', { detail: { routing: way.routing } })
  }
  const wraps = rewrap.wraps.map(({ office, wrap }) => ({
    office,
    wrap: new Uint8Array(Buffer.from(wrap, 'base64')),
  }))
  return { ...rest, rewrap: { wraps, routing: way.routing } }
}

/**
 * `POST /api/desk/tips/{tip}/extension`: more working days to finish, from the old target on, once, by a lead, with
 * a reason that the reporter reads. Refuses `extension`. Refuses `lost`.
 */
export function extendTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context, 'lead')
    const { tip, staff } = asked
    const { version, words } = await readBody(context, tipRoutes.extend)
    if (version !== tip.version) throw await conflict(desk, asked)
    const had = tip.history.some(({ kind }) => kind === 'extended')
    if (had || !isOpen(tip.state) || isUndecided(tip.state)) throw new Refusal('extension')
    const calendar = calendarWith((await desk.routing()).years)
    const { day: finishBy, provisional } = addWorkdays(tip.finishBy, targetDays('extend'), calendar)
    const event = {
      day: dayInShanghai(desk.now()),
      kind: 'extended' as const,
      by: byStaff(staff),
      said: { words },
    }
    const after = withEvent(tip, { ...event, subject: finishBy, sets: { finishBy, provisional } })
    return writeTip(desk, context, asked, after)
  }
}

/**
 * `POST /api/desk/tips/{tip}/referrals`: an agency that had to be notified was notified today, or confirmed that it
 * has it. Refuses `badRequest` for a confirmation from before it was notified, or of a day to come. Refuses `lost`.
 */
export function recordReferral(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context)
    const { tip, staff } = asked
    const { version, agency, received } = await readBody(context, tipRoutes.refer)
    const duty = tip.referrals.find((one) => one.agency === agency)
    if (!duty) throw new Refusal('badRequest', { fields: ['agency'] })
    if (received ? duty.receivedOn : duty.notifiedOn) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    const day = dayInShanghai(desk.now())
    if (received && (!duty.notifiedOn || received.day < duty.notifiedOn || received.day > day)) {
      throw new Refusal('badRequest', { fields: ['received.day'] })
    }
    const event = {
      ...{ day, kind: received ? ('received' as const) : ('notified' as const) },
      ...{ by: byStaff(staff), subject: agency },
      ...(received && { said: { document: received }, sets: { receivedOn: received.day } }),
    }
    return writeTip(desk, context, asked, withEvent(tip, event))
  }
}
