import type { SheetId } from '../../../../shared/campaign/sheet-ids.ts'
import { isKept } from '../../../../shared/progress/paper-kind.ts'
import { type ReadRows, readCells } from '../../../../shared/progress/read-cells.ts'
import type { SheetContext } from '../../../../shared/progress/sheet.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { type FileFault, FileRefusal } from '../../../../shared/sheet-file/file-refusal.ts'
import { readSheetFile } from '../../../../shared/sheet-file/read-file.ts'

/** A file to be read, for a sheet, and what its rows are compared with. */
export interface ReadAsked {
  readonly bytes: Uint8Array
  readonly name: string
  readonly sheet: SheetId
  readonly context: SheetContext
}

/** What a file holds, or why it is not read. */
export type ReadDone =
  | { readonly read: ReadRows }
  | { readonly fault: FileFault; readonly params: Readonly<Record<string, string | number>> }

/** Reads a file. One that would not be kept is not read either: nobody learns of it only when its rows are taken. */
export function readAsked({ bytes, name, sheet, context }: ReadAsked): ReadDone {
  try {
    const file = readSheetFile(bytes, name)
    if (!isKept(bytes)) throw new FileRefusal('broken')
    return { read: readCells(sheets[sheet], file, context, name) }
  } catch (cause) {
    if (cause instanceof FileRefusal) return { fault: cause.fault, params: cause.params }
    return { fault: 'broken', params: {} }
  }
}
