import * as z from 'zod'
import { Day } from '../value/day.ts'
import { CaseContent } from './case-content.ts'
import { keptText } from './kept-text.ts'

/** Characters of what is said for everyone of why something was taken away. */
export const REASON = 1000

/** What every edition of a case carries, whatever became of it. */
const common = {
  id: z.string(),
  /** The bulletin's number, which people can say: 苏安曝〔2026〕12号. The same in all editions. */
  number: z.string().min(1).max(50),
  /** Public version, from 1. */
  edition: z.int().min(1),
  /** Code of the office that publishes. */
  publisher: z.string(),
  publishedOn: Day,
  /** Sample data of a trial installation. */
  sample: z.boolean(),
  /** Hex, of this edition alone, hashed into its log line; destroyed with the edition. */
  salt: z.string(),
  /** Its line in the publication log. */
  log: z.strictObject({ n: z.int().min(1), hash: z.string() }),
}

/** A change as readers are told: what was corrected, taken down for a while or shown again, and why. */
export const PublicChangeNote = z.strictObject({
  edition: z.int().min(2),
  day: Day,
  what: keptText(2, 500),
  /** As long as a tombstone's, which it may repeat. */
  why: keptText(2, REASON),
})
export type PublicChangeNote = z.infer<typeof PublicChangeNote>

/** A published case, as anyone downloads it: `/data/cases/{id}.json`. Built field by field, never copied. */
export const PublicCase = z.strictObject({
  state: z.literal('published'),
  ...common,
  content: CaseContent,
  updatedOn: Day,
  /** Day until which firms' names stay, inclusive. */
  namesUntil: Day.optional(),
  /** Credit codes of the firms that nobody asked before this came out; they can reply all the same. Absent: all were asked, or none is named. */
  notNoticed: z.array(z.string().max(18)).min(1).max(10).optional(),
  /** Corrections, and when it was taken down for a while and shown again, oldest first. */
  changes: z.array(PublicChangeNote),
})
export type PublicCase = z.infer<typeof PublicCase>

/** What stands in the place of a case, or of an old edition, that was taken away. Says no title, place, topic or firm. */
export const Tombstone = z.strictObject({
  /** `hidden`: by one person, until a second has decided. */
  state: z.enum(['hidden', 'withdrawn']),
  ...common,
  /** Day on which it was taken away. */
  day: Day,
  /** Why, for everyone to read. */
  reason: keptText(2, REASON),
})
export type Tombstone = z.infer<typeof Tombstone>

/** The newest edition of a case, or an old one. */
export const PublicRecord = z.discriminatedUnion('state', [PublicCase, Tombstone])
export type PublicRecord = z.infer<typeof PublicRecord>
