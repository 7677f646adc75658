import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { type OpeningReply, tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { escalate } from '../../../shared/tip/escalation.ts'
import { recordsFor } from '../../../shared/tip/notes.ts'
import type { MessageRef, RecordRef, Tip } from '../../../shared/tip/tip.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { markUnopenable, settleWraps, wrapsOf } from '../../../shared/tip/wraps.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hourInShanghai } from '../../../shared/value/hour.ts'
import type { Id } from '../../../shared/value/id.ts'
import { partOf } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import type { Opening } from '../../store/tips/tips.ts'
import { askedTip, byStaff, type Desk } from '../desk.ts'
import { tipReply, writeTip } from './write-tip.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/**
 * `POST /api/desk/tips/{tip}/openings`: the opening is recorded first, under an id and a moment of the server's own, with
 * name and reason; if that fails, or writes nothing, nothing is handed out. Each request is an opening of its own. What is
 * handed out is still sealed, and internal notes go only to the office that wrote them. Refuses `role` for auditors, `notYet` for the
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
    const counts = { messages: tip.messages.length, records: tip.records?.length ?? 0 }
    const opening = { id, sub, name, office: staff.office, at: now.toISOString(), reason, ...counts }
    if (!(await desk.tips.recordOpening(tip.id, opening))) throw new Refusal('conflict')
    if (!tip.openedOn) await desk.tips.noteOpened(tip)
    const [messages, records] = await Promise.all([
      desk.tips.readMessages(tip.id, tip.messages),
      desk.tips.readRecords(tip.id, recordsFor(tip, staff.office)),
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
 * someone with an opening on record that handed out what the file came with. Refuses `unopened` without any, `openAgain`
 * for a file that came after the newest, `notFound`, and `missing` when its bytes are gone.
 */
export function readTipFile(desk: Desk): Handler {
  return async (context) => {
    const { staff, tip, access } = await askedTip(desk, context)
    const openings = (await desk.tips.listOpenings(tip.id)).filter(({ sub }) => sub === staff.sub)
    if (!access.open || openings.length === 0) throw new Refusal('unopened')
    const file = partOf(context, 'file')
    const index = partOf(context, 'chunk')
    const holder = context.req.param('holder') && partOf(context, 'holder')
    const held = holder ? heldBy(tip, holder) : tip
    const hash = held?.files?.find((one) => one.id === file)?.chunks[index]
    if (!held || !hash) throw new Refusal('notFound')
    if (!isCovered(tip, held, staff.sub, openings)) throw new Refusal('openAgain')
    const bytes = await desk.tips.readChunk({ tip: held.id, file, index, hash })
    if (!bytes) throw new Refusal('missing')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}

/** What a file came with: the letter, a message or a record. */
type Held = Tip | MessageRef | RecordRef

function heldBy(tip: Tip, holder: Id): MessageRef | RecordRef | undefined {
  return [...tip.messages, ...(tip.records ?? [])].find(({ id }) => id === holder)
}

/** Whether somebody wrote it themselves, or had it handed out by one of their openings. */
function isCovered(tip: Tip, held: Held, sub: string, openings: readonly Opening[]): boolean {
  if (held.id === tip.id) return true
  const own = tip.history.some(
    ({ by, content }) => by.who === 'staff' && by.sub === sub && 'hash' in held && content === held.hash,
  )
  const message = tip.messages.findIndex(({ id }) => id === held.id)
  const record = tip.records?.findIndex(({ id }) => id === held.id) ?? -1
  return own || openings.some(({ messages, records }) => messages > message && records > record)
}
