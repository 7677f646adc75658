import type { Context, Handler } from 'hono'
import { FOLLOW_BYTES, type FollowedTip, followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hasReceipt, type MessageRef, type Tip, type TipWithReceipt } from '../../shared/tip/tip.ts'
import { readBody } from '../http/read-body.ts'
import { isOfReceipt, lookupHash } from '../http/signed-token.ts'
import { followedTip } from './followed-tip.ts'
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
    const { lookup, message, file, slice: index } = await readBody(context, followRoutes.readFile)
    const tip = await findTip(intake, lookup)
    const files = tip?.messages.find((one) => one.id === message && one.from === 'office')?.files
    const hash = files?.find((one) => one.id === file)?.slices[index]
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
