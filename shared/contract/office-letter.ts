import * as z from 'zod'
import { Facts, Routing } from '../routing/facts.ts'
import { SealedEnvelope, Wrap } from '../seal/age-file.ts'
import { SUITE } from '../seal/suite.ts'

/** The most that a letter of an office weighs as it is sent, in bytes. */
export const OFFICE_LETTER_BYTES = 200 * 1024

/** A letter that an office wrote, sealed in the browser of the one who wrote it, to the offices that handle such. */
export const OfficeLetter = z.strictObject({
  suite: z.literal(SUITE),
  facts: Facts,
  routing: Routing,
  envelope: SealedEnvelope,
  /** One for each of the routing's recipients, in their order. */
  officeWraps: z.array(Wrap).min(1).max(3),
})
export type OfficeLetter = z.infer<typeof OfficeLetter>
