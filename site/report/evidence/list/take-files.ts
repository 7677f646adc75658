import { TIP_FILES } from '../../../../shared/seal/suite.ts'
import { find } from '../../make.ts'
import type { Session } from '../../session.ts'
import { say } from '../../texts.ts'
import { sealingOf } from '../send/sealing.ts'
import { type Room, takeFile } from '../take-file.ts'
import { showEvidence } from './show-list.ts'
import { fileTroubleText } from './trouble-text.ts'
import { addRow } from './waiting-row.ts'

let before: Promise<void> = Promise.resolve()

/** Takes chosen files one after the other; one that is refused says so beside its name, the others stay. */
export function takeFiles(session: Session, files: readonly File[]): Promise<void> {
  const rows = files.map((file) => ({ file, row: addRow(file) }))
  const mine = before.then(async () => {
    for (const { file, row } of rows) {
      if (row.isLeft()) continue
      try {
        const evidence = await takeFile(file, roomIn(session), row.ask)
        if (evidence && row.isLeft()) URL.revokeObjectURL(evidence.preview)
        else if (evidence) session.evidence.push(evidence)
        row.end()
      } catch (cause) {
        row.refuse(fileTroubleText(cause, file))
      }
      showEvidence(session)
    }
    find('#photo-status').textContent = say('report.files.taken', { n: session.evidence.length })
  })
  before = mine
  return mine
}

/** Numbers and bytes that went to files which will not be sent are gone for this tip. */
function roomIn({ kept, evidence }: Session): Room {
  const begun = evidence.flatMap((one) => sealingOf(one) ?? [])
  const sent = begun.reduce((sum, one) => sum + one.sent, 0)
  const files = TIP_FILES - (kept.usedFiles - begun.length) - evidence.length
  return {
    files,
    sizes: evidence.map(({ content }) => content.size),
    used: Math.max(0, kept.usedBytes - sent),
  }
}
