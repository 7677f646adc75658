import type { Handler } from 'hono'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { ChunkList, Tip } from '../../../shared/tip/tip.ts'
import { askedTip, type Desk } from '../desk.ts'

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
    const hash = filesOf(tip, holder)?.find((one) => one.id === file)?.slices[Number(chunk)]
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
