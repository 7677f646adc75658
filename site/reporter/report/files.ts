import type { Session } from './session.ts'
import { holderOf } from '../evidence/holder.ts'
import { showList } from '../evidence/show-list.ts'
import { takeFiles } from '../evidence/take-files.ts'

/** What the step of the form that asks for files needs. */
export { nameOf } from '../evidence/describe.ts'
export { showChecked } from '../evidence/show-list.ts'

/** Shows the files of a report. */
export const showEvidence = (session: Session) => showList(holderOf(session))

/** Takes files that were chosen for a report. */
export const takeReportFiles = (session: Session, files: readonly File[]) =>
  takeFiles(holderOf(session), files)
