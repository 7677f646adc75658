import type { Handler } from 'hono'
import { readAddress, takeChunk } from '../http/take-chunk.ts'
import type { Intake } from './intake.ts'
import { checkTicket } from './ticket.ts'

/** `PUT /api/tips/{id}/files/{file}/{chunk}`: one sealed slice, with a ticket for its tip or message id. */
export function putChunk(intake: Intake): Handler {
  return (context) => {
    const slice = readAddress(context)
    checkTicket(intake, context, slice.tip)
    return takeChunk(intake.tips, context, slice, intake.now())
  }
}
