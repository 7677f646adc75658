import type { Change, ChangeStep } from '../../../../shared/change/change.ts'
import { isSameContent } from '../same-content.ts'

interface Tried {
  /** The revision that was seen. */
  readonly revision: number
  readonly by: string
  /** The step that was taken, or that what stands is what was saved: another window of the same person may have saved something else. */
  readonly what: ChangeStep | { readonly same: boolean }
  /** Why, where it was said with a step. */
  readonly reason?: string | undefined
}

/** Whether a version stands as one saved it oneself, or took a step with it, over the revision that was seen. */
export const isOwnChange = (
  change: Change | undefined,
  { revision, by, what, reason = '' }: Tried,
): boolean => {
  const last = change?.history.at(-1)
  const isIt =
    typeof what === 'string' ? last?.step === what && isSameContent(last.reason ?? '', reason) : what.same
  return change?.revision === revision + 1 && last?.by === by && isIt
}
