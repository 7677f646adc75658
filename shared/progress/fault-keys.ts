import { type Finding, rowKey, type Sheet, type SheetRow } from './sheet.ts'
import { cellKey } from './submission.ts'

/** The cells that findings are about, each once and in their order: key of the row, and column. Of a figure that is not there, the key that it would have. */
export function faultKeys(
  sheet: Pick<Sheet, 'key'>,
  rows: readonly SheetRow[],
  findings: readonly Finding[],
): string[] {
  const keys = findings.map(({ row, column, params }) =>
    cellKey(row === -1 ? `${params?.area}/${params?.indicator}` : rowKey(sheet, rows[row] ?? {}), column),
  )
  return [...new Set(keys)]
}
