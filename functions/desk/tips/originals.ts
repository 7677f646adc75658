import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { type OpeningReply, tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { escalate } from '../../../shared/tip/escalation.ts'
import type { ChunkList, Tip } from '../../../shared/tip/tip.ts'
import { markUnopenable, settleWraps, wrapsOf } from '../../../shared/tip/wraps.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import { partOf } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import { askedTip, byStaff, type Desk } from '../desk.ts'
import { tipReply, withEvent, writeTip } from './write-tip.ts'

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
    const id = randomBytes(16).toString('base64url')
    const opening = { id, sub, name, office: staff.office, at: now.toISOString(), reason }
    if (!(await desk.tips.recordOpening(tip.id, opening))) throw new Refusal('conflict')
    if (!tip.openedOn) await desk.tips.noteOpened(tip, dayInShanghai(now))
    const [messages, records] = await Promise.all([
      desk.tips.readMessages(tip.id, tip.messages),
      desk.tips.readRecords(tip.id, tip.records ?? []),
    ])
    const reply: OpeningReply = {
      opening: id,
      envelope: text(tip.envelope),
      wraps: wrapsOf(tip.officeWraps, staff.office).map(({ keyVersion, wrap }) => ({
        keyVersion,
        wrap: text(wrap),
      })),
      messages: messages.map((one) => ({ ...one, sealed: text(one.sealed) })),
      records: records.map((one) => ({ ...one, sealed: text(one.sealed) })),
    }
    return context.json(reply)
  }
}

/**
 * `POST /api/desk/tips/{tip}/openings/{opening}`: whether what was handed out opened in the browser of the one who has it.
 * With the newest key, the office's older wraps go. When none opens, that is an event, and the level above is told. Again
 * changes nothing. Refuses `unopened` for an opening of somebody else, `conflict` when somebody else was first.
 */
export function noteOpened(desk: Desk): Handler {
  return async (context) => {
    const asked = await askedTip(desk, context)
    const { staff, tip } = asked
    const opening = await desk.tips.readOpening(tip.id, partOf(context, 'opening'))
    if (opening?.sub !== staff.sub || opening.office !== staff.office) throw new Refusal('unopened')
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const { opened } = await readBody(context, tipRoutes.noteOpened)
    if (opened !== null) {
      const settled = settleWraps(tip, staff, opened)
      return settled ? writeTip(desk, context, asked, settled) : tipReply(desk, context, asked)
    }
    const marked = markUnopenable(tip, staff.office)
    if (!marked) return tipReply(desk, context, asked)
    const day = dayInShanghai(desk.now())
    const event = { day, kind: 'unopenable' as const, by: byStaff(staff), subject: staff.office }
    const after = withEvent(marked, event)
    return writeTip(desk, context, asked, escalate(after, hourInShanghai(desk.now()), day) ?? after)
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
    const file = partOf(context, 'file')
    const index = partOf(context, 'chunk')
    const holder = context.req.param('holder') && partOf(context, 'holder')
    const hash = filesOf(tip, holder)?.find((one) => one.id === file)?.chunks[index]
    if (!hash) throw new Refusal('notFound')
    const bytes = await desk.tips.readChunk({ tip: holder ?? tip.id, file, index, hash })
    if (!bytes) throw new Refusal('missing')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}

function filesOf(tip: Tip, holder: string | undefined): readonly ChunkList[] | undefined {
  if (holder === undefined) return tip.files
  return [...tip.messages, ...(tip.records ?? [])].find((one) => one.id === holder)?.files
}
