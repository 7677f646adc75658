import type { Handler } from 'hono'
import { StepRequest } from '../../shared/api/desk.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { targetDays } from '../../shared/deadline/targets.ts'
import { addWorkdays } from '../../shared/deadline/workday.ts'
import { takeStep } from '../../shared/lifecycle/take-step.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Staff } from '../../shared/staff/staff.ts'
import { appendEvent } from '../../shared/tip/history.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { readBody } from '../http/read-body.ts'
import { actorsOf } from './actors.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'
import { tipDetail } from './show-tip.ts'

/**
 * `POST /api/desk/tips/{id}/steps`: one step of the lifecycle in one conditional write. Refuses `lost` with the
 * tip as it is now when somebody else was first.
 */
export function takeTipStep(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const tip = await theirTip(desk, context, staff)
    const request = await readBody(context, StepRequest, 32 * 1024)
    if (request.version !== tip.version) throw await lost(desk, staff, tip)
    const after = stepped(tip, request, staff, dayInShanghai(desk.now()))
    if (!(await desk.tips.changeTip(tip, after))) throw await lost(desk, staff, tip)
    const written = await desk.tips.readTip(tip.id)
    return context.json(await tipDetail(desk, staff, written ?? after))
  }
}

/** The refusal of a lost race, with what stands there now. */
export async function lost(desk: Desk, staff: Staff, tip: Tip): Promise<Refusal> {
  const now = await desk.tips.readTip(tip.id)
  const theirs = now && now.unit === staff.unit
  return new Refusal('lost', theirs ? { detail: await tipDetail(desk, staff, now) } : {})
}

function stepped(tip: Tip, request: StepRequest, staff: Staff, day: string): Tip {
  const { step, reason, result, document } = request
  const state = takeStep(tip.state, step, actorsOf(staff), request)
  const subject = request.target ?? request.body ?? request.mergeInto
  const history = appendEvent(tip.history, {
    day,
    kind: 'step',
    step,
    state,
    by: { who: 'staff', unit: staff.unit, name: staff.name, sub: staff.sub },
    ...(reason !== undefined && { reason }),
    ...(result !== undefined && { result }),
    ...(document !== undefined && { document }),
    ...(subject !== undefined && { subject }),
  })
  const next = { ...tip, state, history: [...history] }
  if (step === 'accept') return { ...next, ...finishTarget(tip, day) }
  return step === 'transfer' ? transferred(next, request) : next
}

/** The finishing target runs from acceptance, once: a later acceptance after a transfer does not move it. */
function finishTarget(tip: Tip, day: string): Pick<Tip, 'finishBy' | 'provisional'> {
  const accepted = tip.history.some((event) => event.step === 'accept')
  if (accepted) return { finishBy: tip.finishBy, provisional: tip.provisional }
  const finish = addWorkdays(day, targetDays('finish'))
  return { finishBy: finish.day, provisional: finish.provisional }
}

/** Passing on rewraps the tip's identity in the browser; days stay as they were. */
function transferred(tip: Tip, { target, rewrap }: StepRequest): Tip {
  if (!rewrap || !target || rewrap.routing.recipients[0]?.unit !== target || target === tip.unit) {
    throw new Refusal('target', { fields: ['target'] })
  }
  const upper = rewrap.routing.recipients[1]?.unit
  const { upper: _, ...rest } = tip
  return {
    ...rest,
    unit: target,
    ...(upper !== undefined && { upper }),
    officeWrap: new Uint8Array(Buffer.from(rewrap.officeWrap, 'base64')),
    transfers: tip.transfers + 1,
  }
}
