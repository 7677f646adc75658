import type { Handler } from 'hono'
import { calendarWith } from '../../../shared/calendar/calendar.ts'
import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { type StepRequest, tipRoutes } from '../../../shared/contract/tips.ts'
import { limits } from '../../../shared/deadline/limits.ts'
import { targetDays } from '../../../shared/deadline/targets.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { passOn } from '../../../shared/routing/pass-on.ts'
import { sameRouting } from '../../../shared/routing/same-routing.ts'
import { isUndecided } from '../../../shared/tip/due.ts'
import { mergedInto } from '../../../shared/tip/ended.ts'
import { escalate } from '../../../shared/tip/escalation.ts'
import { joinTip, togetherFinish } from '../../../shared/tip/joined.ts'
import { isReadBy } from '../../../shared/tip/opened.ts'
import { refuseOverfull } from '../../../shared/tip/room.ts'
import { stepTip, type TipStep } from '../../../shared/tip/step-tip.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { findAgency } from '../../../shared/topic/topic.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import { readBody } from '../../http/read-body.ts'
import { type Asked, askedTip, barredOrHandedUp, byStaff, type Desk, decidedTip } from '../desk.ts'
import { refuseOpenParts } from './list-parts.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/steps`: one step of the lifecycle in one conditional write. Refuses `lost` with the tip
 * as it is now when somebody else was first. Refuses `role`, `destroyed`, `recipients`, `target`, `partsOpen` for a closing without a reason, and as {@link
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
    checkPaper(tip, request, day)
    const calendar = calendarWith((await desk.routing()).years)
    if (access.barred && request.step !== 'transfer') {
      throw await barredOrHandedUp(desk, asked)
    }
    const opened = isReadBy(tip, await desk.tips.listOpenings(tip.id), staff.sub)
    const by = byStaff(staff)
    const together = await togetherOf(desk, tip)
    const stepper = { by, actors: access.actors, opened, day, calendar, together }
    const into = await checkNamed(desk, asked, request)
    const taken = await withWrap(desk, tip, request)
    const after = stepTip(tip, taken, stepper)
    refuseOverfull(after, 'step')
    if (request.step === 'close' && request.words === undefined) await refuseOpenParts(desk, tip)
    // First: a tip whose merger fails after this has only made another one due sooner.
    const joined = into && joinTip(into, tip, { by, day })
    if (into && joined && !(await desk.tips.changeTip(into, joined))) throw await conflict(desk, asked)
    return writeTip(desk, context, asked, escalate(after, hourInShanghai(desk.now()), day) ?? after)
  }
}

/** The day by which a merged tip was to be finished with the other. */
async function togetherOf({ tips }: Desk, tip: Tip): Promise<Day | undefined> {
  const into = mergedInto(tip)
  const other = into === undefined ? undefined : await tips.readTip(into)
  return other && togetherFinish(other, tip.id)
}

/**
 * Refuses `badRequest` for an agency that is none, and for a merger into anything but an open tip of
 * the office that came before: so no two tips are ever merged into each other. Refuses `barred` to whoever may not decide
 * about that one, `unopenedOther` when nobody has opened it, and `mergers` past what can be looked through. Answers with that one.
 */
async function checkNamed(
  desk: Desk,
  { tip, staff }: Asked,
  { step, agency, mergeInto }: StepRequest,
): Promise<Tip | undefined> {
  if (step === 'refer' && agency !== undefined && !findAgency(agency)) {
    throw new Refusal('badRequest', { fields: ['agency'] })
  }
  if (step !== 'merge' || mergeInto === undefined) return undefined
  const other = mergeInto === tip.id ? undefined : await desk.tips.readTip(mergeInto)
  const older = other && (other.filedOn < tip.filedOn || (other.filedOn === tip.filedOn && other.id < tip.id))
  if (other?.office !== tip.office || !isOpen(other.state) || !older) {
    throw new Refusal('badRequest', { fields: ['mergeInto'] })
  }
  if ((await desk.tips.findBarred(other)).includes(staff.sub)) throw new Refusal('barred')
  const waiting = await Promise.all([other, tip].map(desk.tips.listWaiting))
  if (waiting.flat().length >= limits.mergers) throw new Refusal('mergers', { fields: ['mergeInto'] })
  const openings = await desk.tips.listOpenings(other.id)
  if (!openings.some(({ office }) => office === other.office)) {
    throw new Refusal('unopenedOther', { fields: ['mergeInto'] })
  }
  return other
}

/** A paper about a tip is from between its filing and today. Refuses `documentDay`. */
function checkPaper({ filedOn }: Tip, { document }: StepRequest, today: Day): void {
  if (document && (document.day < filedOn || document.day > today)) {
    throw new Refusal('documentDay', { fields: ['document.day'] })
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
 * a reason that the reporter reads; once also over all tips that wait on it. Refuses `unopened`, `extension` and `lost`.
 */
export function extendTip(desk: Desk): Handler {
  return async (context) => {
    const asked = await decidedTip(desk, context, 'lead')
    const { tip, staff } = asked
    const { version, words } = await readBody(context, tipRoutes.extend)
    if (version !== tip.version) throw await conflict(desk, asked)
    const both = [tip, ...(await desk.tips.listWaiting(tip))]
    const had = both.some(({ history }) => history.some(({ kind }) => kind === 'extended'))
    if (had || !isOpen(tip.state) || isUndecided(tip.state)) throw new Refusal('extension')
    if (!isReadBy(tip, await desk.tips.listOpenings(tip.id), staff.sub)) throw new Refusal('unopened')
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
