import * as z from 'zod'
import { Day } from '../value/day.ts'

/** A period of reporting, a month: `2023-06`. */
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** One figure that a city reports. Not reported, zero and suppressed are three things. */
export const Figure = z.discriminatedUnion('kind', [
  /** A number, with its whole when the indicator is a ratio. */
  z.strictObject({ kind: z.literal('figure'), value: z.number().min(0), of: z.number().min(0).optional() }),
  /** Not known yet, with the reason. */
  z.strictObject({ kind: z.literal('missing'), reason: z.string().min(1).max(300) }),
])
export type Figure = z.infer<typeof Figure>

export const submissionStates = ['draft', 'submitted', 'returned'] as const

/** What one city reports for one period. */
export const Submission = z.strictObject({
  campaign: z.string(),
  /** City code. */
  city: z.string().regex(/^32\d{2}00$/),
  period: Period,
  state: z.enum(submissionStates),
  version: z.int().min(1),
  /** Indicator id to figure. */
  figures: z.record(z.string(), Figure),
  /** Day of the first submission, for the late mark. */
  submittedOn: Day.optional(),
  /** Why the province sent it back. */
  returnReason: z.string().max(500).optional(),
  history: z.array(
    z.strictObject({
      n: z.int().min(1),
      day: Day,
      step: z.enum(['save', 'submit', 'return', 'publish']),
      by: z.string(),
      name: z.string(),
    }),
  ),
})
export type Submission = z.infer<typeof Submission>
