import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { answer, change, lost, withEvent } from './change-tip.ts'

/**
 * `POST /api/desk/tips/{id}/referrals`: a department that had to be told was told today, or confirmed that it has it.
 * Refuses `badRequest` for a confirmation from before it was told, or of a day to come.
 */
export function recordReferral(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context)
    const { tip, staff } = asked
    const { version, body, received } = await readBody(context, tipRoutes.refer)
    const duty = tip.referrals.find((one) => one.body === body)
    if (!duty) throw new Refusal('badRequest', { fields: ['body'] })
    if (received ? duty.receivedOn : duty.toldOn) return answer(desk, context, asked)
    if (version !== tip.version) throw await lost(desk, asked)
    const day = dayInShanghai(desk.now())
    if (received && (!duty.toldOn || received.day < duty.toldOn || received.day > day)) {
      throw new Refusal('badRequest', { fields: ['received.day'] })
    }
    const done = received ? { ...duty, receivedOn: received.day } : { ...duty, toldOn: day }
    const referrals = tip.referrals.map((one) => (one === duty ? done : one))
    const event = {
      ...{ day, kind: received ? ('received' as const) : ('told' as const) },
      ...{ by: byStaff(staff), subject: body },
      ...(received && { document: received }),
    }
    return change(desk, context, asked, withEvent({ ...tip, referrals }, event))
  }
}
