import * as z from 'zod'
import { Day } from '../value/day.ts'

/** Where a change of the rules stands. Only `approved` counts; nothing leaves `approved` once it is in force. */
export const changeStates = ['draft', 'review', 'approved', 'withdrawn'] as const
export type ChangeState = (typeof changeStates)[number]

/** What people do with a change. */
export const changeSteps = ['submit', 'return', 'approve', 'withdraw'] as const
export type ChangeStep = (typeof changeSteps)[number]

/** One thing done to a change; appended in the same write. */
export const ChangeEvent = z.strictObject({
  n: z.int().min(1),
  day: Day,
  step: z.enum(['draft', 'edit', ...changeSteps]),
  /** Subject of the member of staff. */
  by: z.string(),
  /** Their name, for colleagues. */
  name: z.string(),
  reason: z.string().max(1000).optional(),
})
export type ChangeEvent = z.infer<typeof ChangeEvent>

/** How a version of a rule came about: two people, and why. Stands in the version's own item. */
export const Change = z.strictObject({
  state: z.enum(changeStates),
  /** Grows by one with every write; a write names the one it saw. */
  revision: z.int().min(1),
  /** Why, in the drafter's words; seen by the second person. */
  why: z.string().max(1000),
  history: z.array(ChangeEvent).min(1),
})
export type Change = z.infer<typeof Change>

/** Whether two people still work on it. */
export const isOpenChange = (change: Change | undefined): boolean =>
  change?.state === 'draft' || change?.state === 'review'

/** Whether a version counts. One without a change was there from the beginning. */
export const isApproved = ({ change }: { readonly change?: Change | undefined }): boolean =>
  change === undefined || change.state === 'approved'
