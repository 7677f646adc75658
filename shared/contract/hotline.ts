import * as z from 'zod'
import { HotlineTicket } from '../tip/hotline.ts'
import { OFFICE_LETTER_BYTES, OfficeLetter } from './office-letter.ts'
import { routingRefusals } from './refusals.ts'
import { route } from './route.ts'

/** A hotline's ticket, its words sealed in the browser of the one who keyed it. */
export const HotlineRequest = OfficeLetter.extend({ ticket: HotlineTicket })
export type HotlineRequest = z.infer<typeof HotlineRequest>

/** Where it went, and by when it is to be decided. */
export const HotlineReply = z.strictObject({ office: z.string(), acceptBy: z.string() })
export type HotlineReply = z.infer<typeof HotlineReply>

/** Tickets of hotlines. */
export const hotlineRoutes = {
  enter: route('/api/desk/hotline/{tip}', {
    ...{ stage: 'desk', method: 'put', roles: ['handler', 'lead'], summary: 'Enters a ticket of a hotline' },
    ...{ request: HotlineRequest, limit: OFFICE_LETTER_BYTES, reply: HotlineReply, status: [201, 200] },
    refusals: [...routingRefusals, 'filed', 'ticketNumber'],
  }),
}
