import type { CaseContent } from '../../../shared/case/case-content.ts'

/** The mark of a case's repair: vermilion while it is being put right, a bar when late, green when done. */
export const stateClass: Readonly<Record<CaseContent['rectification'], string>> = {
  ordered: 'now',
  rectified: 'done',
  overdue: 'late',
  none: 'quiet',
}
