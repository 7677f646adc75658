import type { MessageKey } from '../../../shared/messages/message.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import { FileTrouble, type Reason } from '../../evidence/evidence.ts'
import { FILE_MEGABYTES, megabytes } from '../../evidence/limits.ts'
import { takeFile } from '../../evidence/take-file.ts'
import { find } from '../make.ts'
import { say } from '../texts.ts'
import { type Holder, showList } from './show-list.ts'
import { addRow } from './waiting-row.ts'

let before: Promise<void> = Promise.resolve()

/** Takes chosen files one after the other; one that is refused says so beside its name, the others stay. */
export function takeFiles(holder: Holder, files: readonly File[]): Promise<void> {
  const rows = files.map((file) => ({ file, row: addRow(file) }))
  const mine = before.then(async () => {
    for (const { file, row } of rows) {
      if (row.isLeft()) continue
      try {
        const evidence = await takeFile(file, holder.room(), row.ask)
        if (evidence && row.isLeft()) URL.revokeObjectURL(evidence.preview)
        else if (evidence) holder.evidence.push(evidence)
        row.end()
      } catch (cause) {
        row.refuse(fileTroubleText(cause, file))
      }
      showList(holder)
    }
    find('#photo-status').textContent = say('report.files.taken', { n: holder.evidence.length })
  })
  before = mine
  return mine
}

const texts = {
  kind: 'report.files.error.kind',
  fake: 'report.files.error.fake',
  empty: 'report.files.error.empty',
  broken: 'report.files.error.broken',
  pixels: 'report.files.error.pixels',
  metadata: 'report.files.error.metadata',
  noSpace: 'report.files.error.noSpace',
  tooBig: 'report.files.error.tooBig',
  tooMany: 'report.files.error.tooMany',
  total: 'report.files.error.total',
  uncleanable: 'report.files.error.metadata',
} as const satisfies Record<Reason, MessageKey>

/** Why a file was not taken, in words. What nobody foresaw is most often a lack of memory. */
function fileTroubleText(cause: unknown, { name, size }: File): string {
  const reason = cause instanceof FileTrouble ? cause.reason : 'noSpace'
  return say(texts[reason], { name, size: megabytes(size), mb: FILE_MEGABYTES, n: TIP_FILES })
}
