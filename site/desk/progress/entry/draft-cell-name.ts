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
  if (part !== 'rows') return boxName([part, at, column], sheetAt, words)
  const row = rows[Number(at)]
  if (row) return boxName([part, typedKey(sheetAt.sheet, row), column], sheetAt, words)
  const { say, language } = words
  return `${say('progress.import.line', { line: Number(at) + 1 })} ${headOf(column, sheetAt, language)}`
}

const headOf = (column: string, { sheet }: SheetAt, language: Words['language']): string =>
  column === '' ? '' : columnName(sheet.id, column, language)

/** {@link draftCellName}, of a draft whose rows stand under their keys. */
export function boxName(
  [part = '', at = '', column = '']: readonly string[],
  sheetAt: SheetAt,
  words: Words,
): string | undefined {
  const { say, language } = words
  const named = (key: string, of: string) =>
    [rowText(key, sheetAt, words), headOf(of, sheetAt, language)].filter(Boolean).join(' ')
  if (part === 'rows') return named(at, column)
  if (part === 'reasons') {
    const [key = '', of = ''] = at.split('|')
    return say('progress.reason.of', { cell: named(key, of) })
  }
  const isName = column === 'name' || at === 'name'
  return (part === 'attachments' || part === 'file') && isName ? say('progress.papers.title') : undefined
}

/** A draft with its rows under their keys: those of two texts are compared whatever stands before them. */
export const byRow = <Text extends { readonly rows: readonly WrittenRow[] }>(
  sheet: SheetAt['sheet'],
  text: Text,
) => ({ ...text, rows: Object.fromEntries(text.rows.map((row) => [typedKey(sheet, row), row])) })
