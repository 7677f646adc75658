import type { SubmissionReply } from '../../../shared/contract/progress.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'

interface Tried {
  /** The version that it was taken over. */
  readonly version: number
  readonly step: string
  readonly by: string
  /** What was saved or handed in: another window of the same person may have saved something else. */
  readonly rows?: readonly SheetRow[]
}

/** Knows again by what stands one's own last step, where its answer was lost. */
export const isOwnStep =
  ({ version, step, by, rows }: Tried) =>
  (stands: Pick<SubmissionReply, 'submission' | 'rows'>): boolean => {
    const { submission } = stands
    const last = submission?.history.at(-1)
    const isIt = rows === undefined || canonicalJson(rows) === canonicalJson(stands.rows)
    return isIt && last?.step === step && last.by === by && submission?.version === version + 1
  }
