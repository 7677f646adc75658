import type { Handler } from 'hono'
import { type OpeningReply, OpeningRequest } from '../../shared/api/desk.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { readBody } from '../http/read-body.ts'
import { actorsOf } from './actors.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'

/**
 * `POST /api/desk/tips/{id}/openings`: the opening is recorded first, with name, time and reason; if that fails
 * nothing is handed out. What is handed out is still sealed. Refuses `role` for auditors.
 */
export function openTip(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const tip = await theirTip(desk, context, staff)
    if (actorsOf(staff).length === 0) throw new Refusal('role')
    const { id, reason } = await readBody(context, OpeningRequest, 4096)
    const { sub, name } = staff
    await desk.tips.recordOpening(tip.id, { id, sub, name, at: desk.now().toISOString(), reason })
    const messages = await desk.tips.readMessages(tip.id, tip.messages)
    const reply: OpeningReply = {
      envelope: Buffer.from(tip.envelope).toString('base64'),
      officeWrap: Buffer.from(tip.officeWrap).toString('base64'),
      messages: messages.map((one) => ({ ...one, sealed: Buffer.from(one.sealed).toString('base64') })),
    }
    return context.json(reply)
  }
}
