import type { Session } from '../report/session.ts'
import { holderOf } from './list/holder.ts'
import { showList } from './list/show-list.ts'
import { takeFiles } from './list/take-files.ts'

/** What the step of the form that asks for files needs. */
export { nameOf } from './list/describe.ts'
export { showChecked } from './list/show-list.ts'

/** Shows the files of a report. */
export const showEvidence = (session: Session) => showList(holderOf(session))

/** Takes files that were chosen for a report. */
export const takeReportFiles = (session: Session, files: readonly File[]) =>
  takeFiles(holderOf(session), files)
