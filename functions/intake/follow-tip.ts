import type { Context, Handler } from 'hono'
import {
  FOLLOW_BYTES,
  type FollowedTip,
  followRoutes,
  type PublicEvent,
} from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dueDay } from '../../shared/tip/due.ts'
import type { TipEvent } from '../../shared/tip/history.ts'
import { hasReceipt, type MessageRef, type Tip, type TipWithReceipt } from '../../shared/tip/tip.ts'
import { readBody } from '../http/read-body.ts'
import { isOfReceipt, lookupHash } from '../http/signed-token.ts'
import type { Intake } from './intake.ts'

/** A tip id that no filing can have taken: read when the receipt is unknown, so that reads are the same. */
const NOBODY = 'A'.repeat(22)

/** Room for sealed messages in one answer, in bytes before base64. */
const MESSAGE_ROOM = 20 * 1024

/** `POST /api/follow`: the same status, the same length and the same reads for a known and an unknown receipt. */
export function followTip(intake: Intake): Handler {
  return async (context) => {
    const { lookup } = await readBody(context, followRoutes.show)
    return replyPadded(context, intake, await findTip(intake, lookup))
  }
}

/**
 * `POST /api/follow/files`: one sealed chunk of a file that came with an office's message. An unknown receipt and
 * a file that is not there are refused alike, `notFound`.
 */
export function readOfficeFile(intake: Intake): Handler {
  return async (context) => {
    const { lookup, message, file, chunk: index } = await readBody(context, followRoutes.readFile)
    const tip = await findTip(intake, lookup)
    const files = tip?.messages.find((one) => one.id === message && one.from === 'office')?.files
    const hash = files?.find((one) => one.id === file)?.chunks[index]
    const bytes = hash && (await intake.tips.readChunk({ tip: message, file, index, hash }))
    if (!bytes) throw new Refusal('notFound')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}

/** The tip of a receipt's lookup secret. Always one read by hash and one by id. */
export async function findTip(intake: Intake, lookup: string): Promise<Tip | undefined> {
  const hash = lookupHash(lookup, intake.secrets.lookup)
  const id = await intake.tips.findLookup(hash)
  const tip = await intake.tips.readTip(id ?? NOBODY)
  return tip && isOfReceipt(tip, hash) ? tip : undefined
}

/**
 * Answers with the tip, filled up to {@link FOLLOW_BYTES}; the newest messages that fit ride along. Without one, or with
 * one that has no receipt, as to an unknown receipt.
 */
export async function replyPadded(context: Context, intake: Intake, tip: Tip | undefined): Promise<Response> {
  const shown = tip && hasReceipt(tip) && (await withMessages(intake, tip))
  const bare = JSON.stringify({ tip: shown || null, padding: '' })
  const padding = ' '.repeat(Math.max(0, FOLLOW_BYTES - Buffer.byteLength(bare)))
  context.header('content-encoding', 'identity')
  return context.json({ tip: shown || null, padding })
}

async function withMessages(intake: Intake, tip: TipWithReceipt): Promise<FollowedTip> {
  const sealed = await intake.tips.readMessages(tip.id, tip.messages.slice(-8))
  let room = MESSAGE_ROOM
  const fitting = new Map<string, string>()
  for (const one of sealed.toReversed()) {
    room -= one.sealed.length
    if (room >= 0) fitting.set(one.id, Buffer.from(one.sealed).toString('base64'))
  }
  const attach = ({ files: _, ...ref }: MessageRef) => {
    const bytes = fitting.get(ref.id)
    return bytes === undefined ? ref : { ...ref, sealed: bytes }
  }
  return followedTip(tip, tip.messages.map(attach))
}

/** What the reporter sees of a tip: an allow-list, field by field. No names of staff. */
function followedTip(tip: TipWithReceipt, messages: FollowedTip['messages']): FollowedTip {
  return {
    id: tip.id,
    state: tip.state,
    facts: tip.facts,
    routing: tip.routing,
    office: tip.office,
    ...(tip.upper !== undefined && { upper: tip.upper }),
    filedOn: tip.filedOn,
    acceptBy: tip.acceptBy,
    finishBy: tip.finishBy,
    dueBy: dueDay(tip),
    provisional: tip.provisional,
    transfers: tip.transfers,
    referrals: tip.referrals,
    events: tip.history.filter(isPublic).slice(-60).map(publicEvent),
    ...(tip.answerBy !== undefined && { answerBy: tip.answerBy }),
    ...(tip.answer && { answer: tip.answer }),
    ...(tip.reward && { reward: tip.reward }),
    ...(tip.destroyedOn !== undefined && { destroyedOn: tip.destroyedOn }),
    reporterWrap: Buffer.from(tip.reporterWrap).toString('base64'),
    messages,
  }
}

/** Who of the office works on it, and what it writes for itself, stay inside. */
function isPublic({ kind }: TipEvent): boolean {
  return kind !== 'assigned' && kind !== 'recorded'
}

function publicEvent(event: TipEvent): PublicEvent {
  const { n, day, kind, state, step, reason, words, result, subject, by } = event
  return {
    n,
    day,
    kind,
    state,
    ...(step !== undefined && { step }),
    ...(by.who === 'staff' && { office: by.office }),
    ...(reason !== undefined && { reason }),
    ...(words !== undefined && { words }),
    ...(result !== undefined && { result }),
    ...(subject !== undefined && { subject }),
  }
}
