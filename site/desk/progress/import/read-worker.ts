import '../../../floor/fill-in.ts'
import { readCells } from '../../../../shared/progress/read-cells.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { FileRefusal } from '../../../../shared/sheet-file/file-refusal.ts'
import { readSheetFile } from '../../../../shared/sheet-file/read-file.ts'
import type { ReadAsked, ReadDone } from './read-asked.ts'

// A hostile file can take long and much; here it does so beside the page, and can be ended.
addEventListener('message', ({ data }: MessageEvent<ReadAsked>) => {
  postMessage(read(data))
})

function read({ bytes, name, sheet, context }: ReadAsked): ReadDone {
  try {
    return { read: readCells(sheets[sheet], readSheetFile(bytes, name), context, name) }
  } catch (cause) {
    if (cause instanceof FileRefusal) return { fault: cause.fault, params: cause.params }
    return { fault: 'broken', params: {} }
  }
}
