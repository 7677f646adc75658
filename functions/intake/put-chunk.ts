import type { Handler } from 'hono'
import { readAddress, takeSlice } from '../http/take-chunk.ts'
import type { Intake } from './intake.ts'
import { checkTicket } from './ticket.ts'

/** `PUT /api/tips/{id}/files/{file}/{slice}`: one sealed slice, with a ticket for its tip or message id. */
export function putSlice(intake: Intake): Handler {
  return (context) => {
    const slice = readAddress(context)
    checkTicket(intake, context, slice.tip)
    return takeSlice(intake.tips, context, slice, intake.now())
  }
}
