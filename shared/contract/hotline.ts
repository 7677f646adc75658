import * as z from 'zod'
import { Facts, Routing } from '../tip/facts.ts'
import { HotlineTicket } from '../tip/hotline.ts'
import { AgeFile } from './filing.ts'

/** `PUT /api/desk/hotline/{tip}`: a hotline's ticket, its words sealed in the browser of the one who keyed it. */
export const HotlineRequest = z.strictObject({
  suite: z.literal('mingcha-seal-1'),
  ticket: HotlineTicket,
  facts: Facts,
  routing: Routing,
  envelope: AgeFile,
  officeWrap: AgeFile.max(4000),
})
export type HotlineRequest = z.infer<typeof HotlineRequest>

/** Where it went, and by when it is to be decided. */
export const HotlineReply = z.strictObject({ unit: z.string(), acceptBy: z.string() })
export type HotlineReply = z.infer<typeof HotlineReply>
