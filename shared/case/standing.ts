import type { CaseContent, Rectification } from './case-content.ts'

/** What is said first of a case: how far its repair is, or that it is good practice, of which nothing is repaired. */
export type Standing = Rectification | 'practice'

type Stands = Pick<CaseContent, 'kind' | 'rectification'>

/** Where a case stands. Its text is `page.case.{standing}`. */
export const standingOf = ({ kind, rectification }: Stands): Standing =>
  kind === 'goodPractice' ? 'practice' : rectification

/** How far the repair is, as files and filters have it: of good practice there is none, whatever stands in its record. */
export const repairOf = ({ kind, rectification }: Stands): Rectification =>
  kind === 'goodPractice' ? 'none' : rectification
