import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { type OpeningReply, tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { ChunkList, Tip } from '../../../shared/tip/tip.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { askedTip, type Desk } from '../desk.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/**
 * `POST /api/desk/tips/{tip}/openings`: the opening is recorded first, under an id and a moment of the server's own, with
 * name and reason; if that fails, or writes nothing, nothing is handed out. Each request is an opening of its own. What is
 * handed out is still sealed. Refuses `role` for auditors, `notYet` for the
 * province before an escalation, `destroyed` when there is nothing left, `conflict` when the opening
 * could not be recorded.
 */
export function openTip(desk: Desk): Handler {
  return async (context) => {
    const { staff, tip, access } = await askedTip(desk, context)
    if (access.actors.length === 0) throw new Refusal('role')
    if (!access.open) throw new Refusal('notYet')
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const { reason } = await readBody(context, tipRoutes.open)
    const { sub, name } = staff
    const now = desk.now()
    const opening = { id: randomBytes(16).toString('base64url'), sub, name, at: now.toISOString(), reason }
    if (!(await desk.tips.recordOpening(tip.id, opening))) throw new Refusal('conflict')
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

/**
 * `GET /api/desk/tips/{tip}/files/{file}/{chunk}`, or of a message or record of it: one sealed chunk, only to
 * someone whose opening is recorded. Refuses `unopened`, `notFound`, and `missing` when its bytes are gone.
 */
export function readTipFile(desk: Desk): Handler {
  return async (context) => {
    const { staff, tip, access } = await askedTip(desk, context)
    const openings = await desk.tips.listOpenings(tip.id)
    if (!access.open || !openings.some((one) => one.sub === staff.sub)) throw new Refusal('unopened')
    const { file = '', chunk = '', holder } = context.req.param()
    const hash = filesOf(tip, holder)?.find((one) => one.id === file)?.chunks[Number(chunk)]
    if (!hash) throw new Refusal('notFound')
    const bytes = await desk.tips.readChunk({ tip: holder ?? tip.id, file, index: Number(chunk), hash })
    if (!bytes) throw new Refusal('missing')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}

function filesOf(tip: Tip, holder: string | undefined): readonly ChunkList[] | undefined {
  if (holder === undefined) return tip.files
  return [...tip.messages, ...(tip.records ?? [])].find((one) => one.id === holder)?.files
}
