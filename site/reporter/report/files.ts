import { TIP_FILES } from '../../../shared/seal/suite.ts'
import { type Holder, showList } from '../evidence/show-list.ts'
import { takeFiles } from '../evidence/take-files.ts'
import { sealingOf } from '../send/send-files.ts'
import { type ReportSession, remember } from './session.ts'

export { showChecked } from '../evidence/show-list.ts'

/** Shows the files of a report. */
export const showEvidence = (session: ReportSession) => showList(holderOf(session))

/** Takes files that were chosen for a report. */
export const takeReportFiles = (session: ReportSession, files: readonly File[]) =>
  takeFiles(holderOf(session), files)

/** A report's files. Numbers and bytes that went to files which will not be sent are gone for its tip. */
function holderOf(session: ReportSession): Holder {
  return {
    get evidence() {
      return session.evidence
    },
    set evidence(evidence) {
      session.evidence = evidence
    },
    room() {
      const { kept, evidence } = session
      const begun = evidence.flatMap((one) => sealingOf(one) ?? [])
      const sent = begun.reduce((sum, one) => sum + one.sent, 0)
      return {
        files: TIP_FILES - (kept.usedFiles - begun.length) - evidence.length,
        sizes: evidence.map(({ content }) => content.size),
        used: Math.max(0, kept.usedBytes - sent),
      }
    },
    changed: () => remember(session, { photos: session.evidence.length }),
  }
}
