import type { Change, ChangeStep } from '../../../../shared/change/change.ts'

interface Tried {
  /** The revision that was seen. */
  readonly revision: number
  readonly by: string
  /** Absent: it was saved. */
  readonly step?: ChangeStep
}

/** Whether what stands is a version as one saved it oneself, or took a step with it, over the revision that was seen. */
export const isOwnChange = (change: Change | undefined, { revision, by, step }: Tried): boolean => {
  const last = change?.history.at(-1)
  return change?.revision === revision + 1 && last?.by === by && (step === undefined || last.step === step)
}
