import type { Handler } from 'hono'
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
