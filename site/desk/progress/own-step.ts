import type { SubmissionReply } from '../../../shared/contract/progress.ts'
import type { Submission } from '../../../shared/progress/submission.ts'
import { isSameContent } from '../frame/same-content.ts'

/** All that a place hands in. */
type HandedIn = Pick<Submission, 'attachments' | 'reasons'> &
  Pick<SubmissionReply, 'rows'> & { readonly file: Submission['file'] }

interface Tried {
  /** The version that it was taken over. */
  readonly version: number
  readonly step: string
  readonly by: string
  /** All that was handed in, or what was said of it: another window of the same person may have said something else. */
  readonly sent?: HandedIn | Pick<Submission, 'remarks'>
}

/** Knows again by what stands one's own last step, where its answer was lost. */
export const isOwnStep =
  ({ version, step, by, sent }: Tried) =>
  (stands: Pick<SubmissionReply, 'submission' | 'rows'>): boolean => {
    const { submission } = stands
    const last = submission?.history.at(-1)
    const all = { ...submission, rows: stands.rows }
    const isIt = Object.entries(sent ?? {}).every(([name, part]) =>
      isSameContent(all[name as keyof typeof all], part),
    )
    return isIt && last?.step === step && last.by === by && submission?.version === version + 1
  }
