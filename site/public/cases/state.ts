import type { Standing } from '../../../shared/case/standing.ts'

/** The mark of a case's repair: vermilion while it is being put right, a bar when late, green when done, quiet where there is nothing to repair. */
export const stateClass: Readonly<Record<Standing, string>> = {
  ordered: 'now',
  rectified: 'done',
  overdue: 'late',
  none: 'quiet',
  practice: 'quiet',
}
