import * as z from 'zod'
import { Day } from '../value/day.ts'
import { AwaitedReport } from './awaited.ts'
import { HiddenPlaces } from './hidden-places.ts'
import { SheetRow } from './sheet.ts'
import { Period, SheetPeriod } from './sheet-period.ts'

/** A published value that was revised: never without a reason, and the old value stays. */
export const Revision = z.strictObject({
  /** Edition that it came with, and its day. */
  edition: z.int().min(2),
  day: Day,
  /** Row key. */
  row: z.string(),
  /** Column; absent when a whole row was taken out, or came back. */
  column: z.string().optional(),
  /** The row came back after it was taken out: its cells are told against what they were then. */
  back: z.literal(true).optional(),
  from: z.union([z.string(), z.number()]).optional(),
  to: z.union([z.string(), z.number()]).optional(),
  /** Editions between them hid the number. */
  hidden: z.literal(true).optional(),
  reason: z.string(),
})
export type Revision = z.infer<typeof Revision>

/** What became of one place's report. */
export const AreaReport = z.strictObject({
  area: z.string(),
  /** Absent: nothing of it was accepted; whether anything came at all says `awaited`. */
  submittedOn: Day.optional(),
  /** It handed in what is still looked at, or was sent back. Absent where nothing came, and where nothing in it is new. */
  awaited: AwaitedReport.optional(),
  /** Days after the due day; absent when on time. */
  lateDays: z.int().min(1).optional(),
  /** Of a sheet that is kept on: the day of its newest report. Absent: the edition's own day. */
  toldOn: Day.optional(),
})
export type AreaReport = z.infer<typeof AreaReport>

/** What the province published of a sheet for a period. Rows hold public columns alone; a suppressed number is the text `suppressed`. */
export const SheetEdition = SheetPeriod.extend({
  edition: z.int().min(1),
  publishedOn: Day,
  /** Absent of a sheet kept on from day to day. */
  dueOn: Day.optional(),
  areas: z.array(AreaReport),
  rows: z.array(SheetRow),
  /** All revisions of this period so far, oldest first. */
  revisions: z.array(Revision),
  /** Since when rows name firms no more, and how many rows. */
  namesOver: z.strictObject({ on: Day, rows: z.int().min(1) }).optional(),
  /** Words that two people took out of every edition: when, of what kind, and at how many places of this one. */
  hidden: z.array(HiddenPlaces).optional(),
  sample: z.boolean(),
  salt: z.string(),
  log: z.strictObject({ n: z.int().min(1), hash: z.string() }),
})
export type SheetEdition = z.infer<typeof SheetEdition>

/** That there is an edition. */
export const EditionMark = z.strictObject({ period: Period, edition: z.int().min(1), publishedOn: Day })
export type EditionMark = z.infer<typeof EditionMark>

/** A number that is not shown because somebody could be known by it. */
export const SUPPRESSED = 'suppressed'
