import type { Handler } from 'hono'
import type { QueueReply } from '../../shared/api/desk.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Desk, whoIs } from './desk.ts'

/** `GET /api/desk/tips?settled=1&cursor=`: tips of one's own office, earliest due first, 25 a page. */
export function showQueue(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const cursor = context.req.query('cursor')
    if (cursor !== undefined && !/^[A-Za-z0-9_-]{1,1000}$/.test(cursor)) {
      throw new Refusal('badRequest', { fields: ['cursor'] })
    }
    const open = context.req.query('settled') !== '1'
    const reply: QueueReply = await desk.tips.listQueue({ unit: staff.unit, open, cursor })
    return context.json(reply)
  }
}
