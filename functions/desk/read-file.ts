import type { Handler } from 'hono'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'

/**
 * `GET /api/desk/tips/{id}/files/{file}/{slice}`, or of a message of it: one sealed slice, only to someone whose
 * opening is recorded.
 */
export function readFile(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const tip = await theirTip(desk, context, staff)
    const openings = await desk.tips.listOpenings(tip.id)
    if (!openings.some((one) => one.sub === staff.sub)) throw new Refusal('unopened')
    const { file = '', slice = '', message } = context.req.param()
    const files = message ? tip.messages.find((one) => one.id === message)?.files : tip.files
    const hash = files?.find((one) => one.id === file)?.slices[Number(slice)]
    if (!hash) throw new Refusal('notFound')
    const bytes = await desk.tips.readSlice({ tip: message ?? tip.id, file, index: Number(slice), hash })
    if (!bytes) throw new Refusal('missing')
    context.header('content-type', 'application/octet-stream')
    return context.body(bytes.slice().buffer)
  }
}
