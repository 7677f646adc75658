import type { Handler } from 'hono'
import { followRoutes } from '../../shared/contract/follow.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { readBody } from '../http/read-body.ts'
import { findTip } from './follow.ts'
import type { Intake } from './intake.ts'

/**
 * `POST /api/follow/files`: one sealed slice of a file that came with an office's message. An unknown receipt and
 * a file that is not there are refused alike, `notFound`.
 */
export function readFile(intake: Intake): Handler {
  return async (context) => {
    const { lookup, message, file, slice } = await readBody(context, followRoutes.readFile)
    const tip = await findTip(intake, lookup)
    const files = tip?.messages.find((one) => one.id === message && one.from === 'office')?.files
    const hash = files?.find((one) => one.id === file)?.slices[slice]
    const bytes = hash && (await intake.tips.readChunk({ tip: message, file, index: slice, hash }))
    if (!bytes) throw new Refusal('notFound')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}
