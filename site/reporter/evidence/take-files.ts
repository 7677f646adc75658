import { takeFile } from '../../evidence/take-file.ts'
import { find } from '../make.ts'
import { say } from '../texts.ts'
import type { Holder } from './holder.ts'
import { showList } from './show-list.ts'
import { fileTroubleText } from './trouble-text.ts'
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
