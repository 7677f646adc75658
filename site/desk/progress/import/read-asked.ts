import type { SheetId } from '../../../../shared/campaign/sheet-ids.ts'
import type { ReadRows } from '../../../../shared/progress/read-cells.ts'
import type { SheetContext } from '../../../../shared/progress/sheet.ts'
import type { FileFault } from '../../../../shared/sheet-file/file-refusal.ts'

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
