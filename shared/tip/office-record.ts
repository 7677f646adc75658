import * as z from 'zod'
import { KEPT, Kept } from '../personal-data/kept.ts'
import { Facts } from '../routing/facts.ts'
import { SUITE, TIP_FILES } from '../seal/suite.ts'
import { Day } from '../value/day.ts'
import { TipId } from '../value/id.ts'
import { SealedFile } from './envelope.ts'
import { Head } from './history.ts'

/** How many characters an internal note has at most. */
export const NOTE = 500

/** An order or a penalty, with its paper. */
export const Measure = z.strictObject({
  kind: z.enum(['rectify', 'stop', 'penalty', 'listed', 'credit']),
  /** Number of the document. */
  number: z.string().max(100),
  day: Day,
  /** Yuan, for a penalty; points, for a credit deduction. */
  amount: z.number().min(0).max(1_000_000_000).optional(),
  /** Until when it must be done. */
  due: Day.optional(),
})
export type Measure = z.infer<typeof Measure>

/** What an office writes beside a tip, sealed to the tip's own identity. The reporter is never handed it. */
export const OfficeRecord = z.strictObject({
  suite: z.literal(SUITE),
  tip: TipId,
  /** Chosen by the writer, 16 random bytes, base64url: a retry is the same record. */
  id: TipId,
  facts: Facts,
  /** Where the tip's history ended for the writer. */
  head: Head,
  content: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('inspection'),
      day: Day,
      people: z.string().max(200),
      found: z.string().max(4000),
      measures: z.string().max(2000),
    }),
    /** Written anew for those who must not read the reporter's own words. */
    z.strictObject({
      kind: z.literal('copy'),
      place: z.string().max(500),
      text: z.string().max(4000),
    }),
    z.strictObject({
      kind: z.literal('outcome'),
      firm: z.string().max(200),
      /** Unified social credit code (GB 32100-2015), or empty while unknown. */
      creditCode: z.string().max(18),
      measures: z.array(Measure).max(20),
      note: z.string().max(2000),
    }),
    /** For colleagues only: it proves nothing and is on no paper. */
    z.strictObject({ kind: z.literal('note'), text: z.string().min(1).max(NOTE) }),
  ]),
  files: z.array(SealedFile).max(TIP_FILES).optional(),
  /** What was found in it that tells who somebody is and stays, and why. */
  kept: z.array(Kept).max(KEPT).optional(),
})
export type OfficeRecord = z.infer<typeof OfficeRecord>
