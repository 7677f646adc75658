import * as z from 'zod'
import { Day } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'
import { TopicId } from '../value/topic-id.ts'

/** A document that a case rests on. */
export const CaseDocument = z.strictObject({
  kind: z.enum(['order', 'stop', 'penalty', 'inspection']),
  number: z.string().min(1).max(100),
  day: Day,
  /** Fine in yuan. */
  amount: z.int().min(0).optional(),
})
export type CaseDocument = z.infer<typeof CaseDocument>

/** What a drafter writes and everyone will read. Nothing in it comes from a tip by itself. */
export const CaseContent = z.strictObject({
  title: z.string().min(4).max(100),
  /** District, zone or city, as coarse as the drafter chose. */
  division: OfficeCode,
  topic: TopicId,
  /** What the office found and when it inspected, to the month or day. */
  basics: z.string().min(1).max(3000),
  /** What was wrong, one entry each. */
  problems: z.array(z.string().min(1).max(1000)).min(1).max(20),
  /** What was ordered and done. */
  measures: z.string().min(1).max(3000),
  /** What the firm says, in its own words. */
  statement: z.string().max(3000).optional(),
  rectification: z.enum(['ordered', 'rectified', 'overdue']),
  /** Day by which it must be put right. */
  rectifyBy: Day.optional(),
  rectifiedOn: Day.optional(),
  /** Only after a decision; see documents. */
  firm: z.strictObject({ name: z.string().min(2).max(100), creditCode: z.string().length(18) }).optional(),
  documents: z.array(CaseDocument).max(10),
})
export type CaseContent = z.infer<typeof CaseContent>

export const caseStates = ['draft', 'review', 'returned', 'approved', 'published', 'withdrawn'] as const
export type CaseState = (typeof caseStates)[number]

/** One thing that happened to a case, inside the newsroom. */
export const CaseEvent = z.strictObject({
  n: z.int().min(1),
  day: Day,
  step: z.enum(['draft', 'edit', 'submit', 'return', 'approve', 'publish', 'correct', 'withdraw']),
  by: z.string(),
  name: z.string(),
  reason: z.string().max(1000).optional(),
})
export type CaseEvent = z.infer<typeof CaseEvent>

/** A case in the newsroom. `notes` and names of staff never become public. */
export const Case = z.strictObject({
  /** 8 random bytes, base32 lower case: the permanent address. */
  id: z.string().regex(/^[a-z2-7]{13}$/),
  state: z.enum(caseStates),
  version: z.int().min(1),
  /** `sub` of who drafted: cannot approve. */
  drafter: z.string(),
  office: z.string(),
  content: CaseContent,
  /** Private notes of the newsroom. */
  notes: z.string().max(3000),
  /** Random, hex: published with the record, so that the log's hashes cannot be guessed. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Public versions, from 1. 0: not yet public. */
  edition: z.int().min(0),
  publishedOn: Day.optional(),
  history: z.array(CaseEvent),
})
export type Case = z.infer<typeof Case>
