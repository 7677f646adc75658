import type { Context, Handler } from 'hono'
import { followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { findTip } from '../http/follow/find-tip.ts'
import { readBody } from '../http/read-body.ts'
import { replyPadded } from './follow-reply.ts'
import type { Intake } from './intake.ts'

/** `POST /api/follow`: the same status, the same length and the same reads for a known and an unknown receipt. */
export function showTip(intake: Intake): Handler {
  return async (context) => {
    const { lookup, before } = await readBody(context, followRoutes.show)
    return replyPadded(context, intake, await findTip(intake, lookup), { before })
  }
}

/**
 * `POST /api/follow/files`: one sealed chunk of a file that came with the letter or with a message of either side. An
 * unknown receipt and a file that is not there are refused alike, `notFound`.
 */
export function readFollowedFile(intake: Intake): Handler {
  return async (context) => {
    const { lookup, message, file, chunk: index } = await readBody(context, followRoutes.readFile)
    const tip = await findTip(intake, lookup)
    const files = message === undefined ? tip?.files : tip?.messages.find((one) => one.id === message)?.files
    const hash = files?.find((one) => one.id === file)?.chunks[index]
    const holder = message ?? tip?.id
    const bytes = hash && holder && (await intake.tips.readChunk({ tip: holder, file, index, hash }))
    return sealedBytes(context, bytes || undefined)
  }
}

/** `POST /api/follow/letter`: the sealed letter. An unknown receipt and a destroyed letter are refused alike, `notFound`. */
export function readFollowedLetter(intake: Intake): Handler {
  return async (context) => {
    const { lookup } = await readBody(context, followRoutes.readLetter)
    const tip = await findTip(intake, lookup)
    return sealedBytes(context, tip?.destroyedOn ? undefined : tip?.envelope)
  }
}

function sealedBytes(context: Context, bytes: Uint8Array | undefined): Response {
  if (!bytes) throw new Refusal('notFound')
  context.header('content-type', 'application/octet-stream')
  return context.body(bytes.slice().buffer)
}
