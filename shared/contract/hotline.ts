import * as z from 'zod'
import { Facts, Routing } from '../routing/facts.ts'
import { SealedEnvelope, Wrap } from '../seal/age-file.ts'
import { SUITE } from '../seal/suite.ts'
import { HotlineTicket } from '../tip/hotline.ts'
import { routingRefusals } from './refusals.ts'
import { route } from './route.ts'

/** The most that a ticket weighs, in bytes. */
const HOTLINE_BYTES = 200 * 1024

/** A hotline's ticket, its words sealed in the browser of the one who keyed it. */
export const HotlineRequest = z.strictObject({
  suite: z.literal(SUITE),
  ticket: HotlineTicket,
  facts: Facts,
  routing: Routing,
  envelope: SealedEnvelope,
  /** One for each of the routing's recipients, in their order. */
  officeWraps: z.array(Wrap).min(1).max(3),
})
export type HotlineRequest = z.infer<typeof HotlineRequest>

/** Where it went, and by when it is to be decided. */
export const HotlineReply = z.strictObject({ office: z.string(), acceptBy: z.string() })
export type HotlineReply = z.infer<typeof HotlineReply>

/** Tickets of hotlines. */
export const hotlineRoutes = {
  enter: route('/api/desk/hotline/{tip}', {
    ...{ stage: 'desk', method: 'put', roles: ['handler', 'lead'], summary: 'Enters a ticket of a hotline' },
    ...{ request: HotlineRequest, limit: HOTLINE_BYTES, reply: HotlineReply, status: [201, 200] },
    refusals: [...routingRefusals, 'filed', 'ticketNumber'],
  }),
}
