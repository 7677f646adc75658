import * as z from 'zod'
import { Day } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'

/** A month, `2026-10`. */
export const Month = z.string().regex(/^\d{4}-\d{2}$/)

/** How a tip ends. A merger is one: what is left to do is done with the other tip. */
export const outcomes = ['decline', 'unsubstantiate', 'close', 'merge'] as const
export type Outcome = (typeof outcomes)[number]

/** What an office did in a month, counted by the clock. Never public as it is: see {@link OfficeMonth}. */
export const OfficeTally = z.strictObject({
  office: OfficeCode,
  /** Tips that came to it, filed or passed on. */
  received: z.int().min(0),
  /** Tips that it passed on or returned. */
  passedOn: z.int().min(0),
  /** Median working days that it held those. */
  heldDays: z.number().min(0).optional(),
  /** Outcomes. */
  decided: z.int().min(0),
  /** Of those, by the day that was due. */
  onTime: z.int().min(0),
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
  /** Tips filed, by group of topics: every group. */
  groups: z.record(z.string(), z.int().min(0)),
  /** Outcomes by kind: every kind. */
  outcomes: z.record(z.enum(outcomes), z.int().min(0)),
  /** Some tips could not be read: what happened to them since they last could be is not counted. */
  lacks: z.literal(true).optional(),
})
export type MonthTally = z.infer<typeof MonthTally>

/** Counts below this, nought among them, are suppressed: few people could know them. */
export const FEW = 5

/** A public count. `suppressed`: it is small, or a small one could be had from it. */
export const PublicCount = z.union([z.int().min(FEW), z.literal('suppressed')])
export type PublicCount = z.infer<typeof PublicCount>

/** An office's month in public. */
export const OfficeMonth = z.strictObject({
  office: OfficeCode,
  received: PublicCount,
  passedOn: PublicCount,
  /** Absent where the number passed on is suppressed. */
  heldDays: z.number().optional(),
  decided: PublicCount,
  /** Per cent of those decided in time, in tens; absent where fewer than {@link MANY} were decided. */
  onTimePercent: z.int().min(0).max(100).multipleOf(10).optional(),
  disputed: PublicCount,
  late: PublicCount,
  destroyed: PublicCount,
})
export type OfficeMonth = z.infer<typeof OfficeMonth>

/** A share is told of so many, in tens of a per cent: so no share stands for fewer than two tips. */
export const MANY = 20

/** The counts of an office. */
export const countNames = ['received', 'passedOn', 'decided', 'disputed', 'late', 'destroyed'] as const

/** A month in public, `/data/handling/2026-10.json`. */
export const HandlingMonth = z.strictObject({
  month: Month,
  publishedOn: Day,
  /** Counts below this are suppressed. */
  few: z.literal(FEW),
  offices: z.array(OfficeMonth),
  /** Tips filed, by group of topics. */
  groups: z.array(z.strictObject({ group: z.string(), filed: PublicCount })),
  outcomes: z.array(z.strictObject({ outcome: z.enum(outcomes), count: PublicCount })),
  /** Of all offices together; `filed` counts a tip once, `received` each time that it came to an office. */
  total: z.strictObject({
    filed: PublicCount,
    ...{ received: PublicCount, passedOn: PublicCount, decided: PublicCount },
    ...{ disputed: PublicCount, late: PublicCount, destroyed: PublicCount },
  }),
  /** Some tips could not be read and are not counted whole. Absent: all are. */
  lacks: z.literal(true).optional(),
  salt: z.string(),
  sample: z.boolean(),
  log: z.strictObject({ n: z.int(), hash: z.string() }),
})
export type HandlingMonth = z.infer<typeof HandlingMonth>
