import * as z from 'zod'
import { Day } from '../value/day.ts'
import { CaseContent } from './case-content.ts'
import { CasePrivate } from './case-private.ts'

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

/** A case in the newsroom. What is in {@link CasePrivate} and names of staff never become public. */
export const Case = z.strictObject({
  /** 8 random bytes, base32 lower case: the permanent address. */
  id: z.string().regex(/^[a-z2-7]{13}$/),
  state: z.enum(caseStates),
  version: z.int().min(1),
  /** `sub` of who drafted: cannot approve. */
  drafter: z.string(),
  office: z.string(),
  content: CaseContent,
  ...CasePrivate.shape,
  /** Random, hex: published with the record, so that the log's hashes cannot be guessed. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** Public versions, from 1. 0: not yet public. */
  edition: z.int().min(0),
  publishedOn: Day.optional(),
  history: z.array(CaseEvent),
})
export type Case = z.infer<typeof Case>
