import * as z from 'zod'
import { Day } from '../value/day.ts'
import type { Submission } from './submission.ts'

/** What came of a place that nothing is accepted of, and since when: the level above looks at it, or sent it back. */
export const AwaitedReport = z.strictObject({ state: z.enum(['handedIn', 'returned']), on: Day })
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
