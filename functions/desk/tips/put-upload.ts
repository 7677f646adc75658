import type { Handler } from 'hono'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { TipId } from '../../../shared/value/id.ts'
import { readAddress, takeChunk } from '../../http/take-chunk.ts'
import { type Desk, workedTip } from '../desk.ts'

/**
 * `PUT /api/desk/tips/{tip}/uploads/{holder}/{file}/{chunk}`: one sealed chunk of a file that will come with the
 * office's message or record of that id. Refuses `badRequest`, `filed` for the tip itself, and as {@link takeChunk}
 * does.
 */
export function putUpload(desk: Desk): Handler {
  return async (context) => {
    await workedTip(desk, context)
    const holder = context.req.param('holder') ?? ''
    if (!TipId.safeParse(holder).success) throw new Refusal('badRequest', { fields: ['holder'] })
    const chunk = readAddress(context)
    if (holder === chunk.tip) throw new Refusal('filed')
    return takeChunk(desk.tips, context, { ...chunk, tip: holder }, desk.now())
  }
}
