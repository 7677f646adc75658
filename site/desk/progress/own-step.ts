import type { SubmissionReply } from '../../../shared/contract/progress.ts'

interface Tried {
  /** The version that it was taken over. */
  readonly version: number
  readonly step: string
  readonly by: string
}

/** Knows again by what stands one's own last step, where its answer was lost. */
export const isOwnStep =
  ({ version, step, by }: Tried) =>
  ({ submission }: SubmissionReply): boolean => {
    const last = submission?.history.at(-1)
    return last?.step === step && last.by === by && submission?.version === version + 1
  }
