import * as z from 'zod'
import { Day } from '../value/day.ts'

/** A month, `2026-10`. */
export const Month = z.string().regex(/^\d{4}-\d{2}$/)

/** What an office did in a month, counted by the clock. Never public as it is: see {@link OfficeMonth}. */
export const OfficeTally = z.strictObject({
  office: z.string(),
  /** Tips that came to it, filed or passed on. */
  received: z.int().min(0),
  /** Tips that it passed on or returned. */
  passedOn: z.int().min(0),
  /** Median working days that it held those. */
  heldDays: z.number().min(0).optional(),
  /** Outcomes: declined, unsubstantiated, closed, or merged into another tip. */
  decided: z.int().min(0),
  /** Outcomes that the reporter disputed. */
  disputed: z.int().min(0),
  /** Times a level above was notified that a target had passed. */
  late: z.int().min(0),
  /** Tips whose content was destroyed when its time was up. */
  destroyed: z.int().min(0),
})
export type OfficeTally = z.infer<typeof OfficeTally>

/** A month of all offices, as the clock writes it, once. */
export const MonthTally = z.strictObject({
  month: Month,
  madeOn: Day,
  /** Random, so that the log's hash of it cannot be searched for. */
  salt: z.string(),
  offices: z.array(OfficeTally),
})
export type MonthTally = z.infer<typeof MonthTally>

/** A public count: small ones are suppressed, because few people could know them. Nought is not. */
export const PublicCount = z.union([z.int().min(0), z.literal('few')])
export type PublicCount = z.infer<typeof PublicCount>

/** An office's month in public. */
export const OfficeMonth = z.strictObject({
  office: z.string(),
  received: PublicCount,
  passedOn: PublicCount,
  /** Absent when fewer were passed on than are published. */
  heldDays: z.number().optional(),
  decided: PublicCount,
  disputed: PublicCount,
  late: PublicCount,
  destroyed: PublicCount,
})
export type OfficeMonth = z.infer<typeof OfficeMonth>

/** A month in public, `/data/handling/2026-10.json`. */
export const HandlingMonth = z.strictObject({
  month: Month,
  publishedOn: Day,
  /** Counts below this are `few`. */
  few: z.literal(5),
  offices: z.array(OfficeMonth),
  salt: z.string(),
  sample: z.boolean(),
  log: z.strictObject({ n: z.int(), hash: z.string() }),
})
export type HandlingMonth = z.infer<typeof HandlingMonth>
