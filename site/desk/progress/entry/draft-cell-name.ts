import type { WrittenRow } from '../../../../shared/progress/read-row.ts'
import { columnName } from '../../../../shared/progress/sheet-text.ts'
import { placeText } from '../../frame/place-text.ts'
import type { Words } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { rowText, valueText } from '../row-text.ts'
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
  // What names a row stands in the name of each of its boxes.
  if (part === 'rows')
    return sheetAt.sheet.key.includes(column) ? undefined : named(at.split(TURN)[0] ?? '', column)
  if (part === 'reasons') {
    const [key = '', of = ''] = at.split('|')
    return say('progress.reason.of', { cell: named(key, of) })
  }
  const isName = column === 'name' || at === 'name'
  return (part === 'attachments' || part === 'file') && isName ? say('progress.papers.title') : undefined
}

/**
 * A draft with its rows under their keys: those of two texts are compared whatever stands before them. Of rows that say the same key, or none yet,
 * each has its turn.
 */
export function byRow<Text extends { readonly rows: readonly WrittenRow[] }>(
  sheet: SheetAt['sheet'],
  text: Text,
) {
  const rows = new Map<string, WrittenRow>()
  for (const row of text.rows) {
    const key = typedKey(sheet, row)
    let turn = 1
    while (rows.has(turnOf(key, turn))) turn++
    rows.set(turnOf(key, turn), row)
  }
  return { ...text, rows: Object.fromEntries(rows) }
}

const TURN = '\u0000'
const turnOf = (key: string, turn: number) => (turn === 1 ? key : `${key}${TURN}${turn}`)

/** What stands in a box of a draft, as it is read: places and choices by their names. */
export function boxText(
  [part = '', , column = '']: readonly string[],
  text: string,
  at: SheetAt,
  words: Words,
): string {
  if (part !== 'rows' || text === '') return text
  return at.sheet.columns[column]?.kind === 'place'
    ? placeText(text, words)
    : valueText(at, column, text, words)
}
