import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { conflict, tipReply, withEvent, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/referrals`: an agency that had to be notified was notified today, or confirmed that it
 * has it. Refuses `badRequest` for a confirmation from before it was notified, or of a day to come. Refuses `lost`.
 */
export function recordReferral(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context)
    const { tip, staff } = asked
    const { version, body, received } = await readBody(context, tipRoutes.refer)
    const duty = tip.referrals.find((one) => one.body === body)
    if (!duty) throw new Refusal('badRequest', { fields: ['body'] })
    if (received ? duty.receivedOn : duty.toldOn) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
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
    return writeTip(desk, context, asked, withEvent({ ...tip, referrals }, event))
  }
}
