import * as z from 'zod'
import { Day } from '../value/day.ts'
import { CaseContent } from './case-content.ts'
import { CaseId } from './case-id.ts'
import { CasePrivate } from './case-private.ts'
import { Fairness } from './fairness.ts'
import { keptText, type TextOf } from './kept-text.ts'
import { NamesGone, NamesLeft } from './name-decision.ts'
import { CaseOrder } from './order.ts'

/** Where a case stands for its editors. `draft` to `approved` of a public case: a correction of it is under way. */
export const caseStates = [
  'draft',
  'review',
  'returned',
  'approved',
  'published',
  'withdrawing',
  'unnaming',
  'hidden',
  'withdrawn',
] as const
export type CaseState = (typeof caseStates)[number]

/** What people do with a case; see `caseSteps`. */
export const caseStepNames = [
  'submit',
  'return',
  'approve',
  'recall',
  'lift',
  'correct',
  'abandon',
  'hide',
  'confirmHide',
  'restore',
  'withdraw',
  'confirmWithdraw',
  'takeNames',
  'confirmNames',
  'keep',
] as const
export type CaseStep = (typeof caseStepNames)[number]

/** One thing that happened to a case, inside the newsroom. */
export const CaseEvent = z.strictObject({
  n: z.int().min(1),
  day: Day,
  /** `fairness`: what is known of the firms was written. By the platform: `publish`, when it was live; `expire`, names' time was over. */
  step: z.enum(['draft', 'edit', 'fairness', 'publish', 'expire', ...caseStepNames]),
  /** Subject of the member of staff; empty for the platform. */
  by: z.string(),
  name: z.string(),
  reason: z.string().max(1000).optional(),
})
export type CaseEvent = z.infer<typeof CaseEvent>

const noteOf = (text: TextOf) => z.strictObject({ what: text(2, 500), why: text(2, 500) })

/** What a correction will say of itself, as somebody writes it. */
export const CorrectionNote = noteOf((least, most) => z.string().min(least).max(most))
export type CorrectionNote = z.infer<typeof CorrectionNote>

/** A case in the newsroom. What is in {@link CasePrivate} and names of staff never become public. */
export const Case = z.strictObject({
  id: CaseId,
  state: z.enum(caseStates),
  version: z.int().min(1),
  /** `sub` of who drafted: cannot approve. */
  drafter: z.string(),
  office: z.string(),
  /** The text that is worked on. */
  content: CaseContent,
  /** The text that is public, while `content` is a correction under way. */
  standing: CaseContent.optional(),
  /** How its firms were treated when it became public, beside `standing`: what is written for a correction counts once it is public. */
  standingFairness: Fairness.optional(),
  /** What the correction under way will say of itself. */
  note: noteOf(keptText).optional(),
  ...CasePrivate.shape,
  /** How the firms that it names were treated. */
  fairness: Fairness,
  /** Of firms whose names are gone, or about to go: where they could still be known. Absent: nowhere. */
  namesLeft: NamesLeft.optional(),
  /** Firms whose names are gone. Absent: none. */
  gone: NamesGone.optional(),
  /** What publish has to make of it. Absent: nothing. */
  order: CaseOrder.optional(),
  /** The newest public version, from 1. 0: not yet public. */
  edition: z.int().min(0),
  /** The bulletin's number. Absent until it was first public. */
  number: z.string().optional(),
  publishedOn: Day.optional(),
  history: z.array(CaseEvent),
})
export type Case = z.infer<typeof Case>
