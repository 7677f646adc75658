import type { Handler } from 'hono'
import { type OpeningReply, tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { askedTip, type Desk } from '../desk.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/**
 * `POST /api/desk/tips/{tip}/openings`: the opening is recorded first, with name, time and reason; if that fails
 * nothing is handed out. What is handed out is still sealed. Refuses `role` for auditors, `notYet` for the
 * province before an escalation, `destroyed` when there is nothing left.
 */
export function openTip(desk: Desk): Handler {
  return async (context) => {
    const { staff, tip, access } = await askedTip(desk, context)
    if (access.actors.length === 0) throw new Refusal('role')
    if (!access.open) throw new Refusal('notYet')
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const { id, reason } = await readBody(context, tipRoutes.open)
    const { sub, name } = staff
    const now = desk.now()
    await desk.tips.recordOpening(tip.id, { id, sub, name, at: now.toISOString(), reason })
    if (!tip.openedOn) await desk.tips.noteOpened(tip, dayInShanghai(now))
    const [messages, records] = await Promise.all([
      desk.tips.readMessages(tip.id, tip.messages),
      desk.tips.readRecords(tip.id, tip.records ?? []),
    ])
    const reply: OpeningReply = {
      envelope: text(tip.envelope),
      officeWrap: text(tip.officeWrap),
      messages: messages.map((one) => ({ ...one, sealed: text(one.sealed) })),
      records: records.map((one) => ({ ...one, sealed: text(one.sealed) })),
    }
    return context.json(reply)
  }
}
