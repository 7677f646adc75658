import * as z from 'zod'
import { Day } from '../value/day.ts'
import { CaseContent } from './case-content.ts'

/** A published case, as anyone downloads it: `/data/cases/{id}.json`. Built field by field, never copied. */
export const PublicCase = z.strictObject({
  id: z.string(),
  /** Public version, from 1. */
  edition: z.int().min(1),
  content: CaseContent,
  /** Code of the office that publishes. */
  publisher: z.string(),
  publishedOn: Day,
  updatedOn: Day,
  /** Sample data of a trial installation. */
  sample: z.boolean(),
  /** Hex, hashed into the log line. */
  salt: z.string(),
  /** Its line in the publication log. */
  log: z.strictObject({ n: z.int().min(1), hash: z.string() }),
})
export type PublicCase = z.infer<typeof PublicCase>
