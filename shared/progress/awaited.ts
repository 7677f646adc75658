import * as z from 'zod'
import { Day } from '../value/day.ts'
import type { Submission } from './submission.ts'

/** What came of a place and is not accepted, and since when: the level above looks at it, or sent it back. */
export const AwaitedReport = z.strictObject({
  state: z.enum(['handedIn', 'returned']),
  on: Day,
  /** Of duties and figures: keys of the rows in it of which nothing is published. Absent of registers, and of editions before there was this. */
  rows: z.array(z.string()).optional(),
})
export type AwaitedReport = z.infer<typeof AwaitedReport>

/** Whether a submission is being looked at, or was sent back; undefined where nothing came, or the place took it back itself. */
export function awaitedOf({
  state,
  history,
}: Pick<Submission, 'state' | 'history'>): AwaitedReport | undefined {
  const last = (step: 'submit' | 'return') => history.findLast((one) => one.step === step)?.day
  const on = state === 'submitted' ? last('submit') : state === 'returned' ? last('return') : undefined
  return on === undefined ? undefined : { state: state === 'submitted' ? 'handedIn' : 'returned', on }
}

/**
 * Whether a place has handed in: it was accepted, or is being looked at. What it took back, or was sent back and not accepted, is
 * with the place again, and awaited from it.
 */
export const isHandedIn = ({ state, accepted }: Pick<Submission, 'state' | 'accepted'>): boolean =>
  accepted !== undefined || state === 'submitted'

/**
 * Whether the day of the first submission stands: not once a place took all back before anything was accepted, for then nothing was handed in.
 * That the level above sends it back does not change it.
 */
export const isDayKept = (
  history: Submission['history'],
  step: Submission['history'][number]['step'],
): boolean => step !== 'reopen' || history.some((one) => one.step === 'accept')
