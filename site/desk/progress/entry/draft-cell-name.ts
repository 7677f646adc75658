import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import type { Words } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText } from '../row-text.ts'
import { typedKey } from './cell-id.ts'

/**
 * What a box of a draft of rows is called where two texts of it differ: its row and its column; of a reason the cell that it is for.
 * Undefined of what nobody typed.
 */
export function draftCellName(
  [part = '', at = '', column = '']: readonly string[],
  rows: readonly WrittenRow[],
  sheetAt: SheetAt,
  words: Words,
): string | undefined {
  const { say, language } = words
  const head = (of: string) => (of === '' ? '' : columnName(sheetAt.sheet.id, of, language))
  const named = (key: string, of: string) =>
    [rowText(key, sheetAt, words), head(of)].filter(Boolean).join(' ')
  if (part === 'rows') {
    const row = rows[Number(at)]
    if (row) return named(typedKey(sheetAt.sheet, row), column)
    return `${say('progress.import.line', { line: Number(at) + 1 })} ${head(column)}`
  }
  if (part === 'reasons') {
    const [key = '', of = ''] = at.split('|')
    return say('progress.reason.of', { cell: named(key, of) })
  }
  const isName = column === 'name' || at === 'name'
  return (part === 'attachments' || part === 'file') && isName ? say('progress.papers.title') : undefined
}
