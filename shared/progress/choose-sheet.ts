import { cellName, type FileRow, type FileSheet, type SheetFile } from '../sheet-file/sheet-file.ts'
import { readNumber } from '../value/typed-number.ts'
import type { FileFinding } from './file-finding.ts'
import { findHead, type Head } from './read-head.ts'
import type { Sheet } from './sheet.ts'
import { sheets as allSheets } from './sheets.ts'
import { TEMPLATE_SHEETS } from './template-sheets.ts'

/** The sheet of a file that holds the rows, and its head line. */
export interface Chosen {
  readonly chosen: FileSheet
  readonly head: Head
}

/** The one open sheet with such a head line, or why there is none to choose. Sheets that a template brings along are passed over. */
export function chooseSheet(
  sheet: Sheet,
  sheets: readonly FileSheet[],
): Chosen | Pick<FileFinding, 'code' | 'params'> {
  const open = sheets.filter(({ hidden, name }) => !hidden && !TEMPLATE_SHEETS.includes(name))
  const fitting = open.flatMap((chosen): Chosen[] => {
    const head = findHead(sheet, chosen.rows)
    return head ? [{ chosen, head }] : []
  })
  const [first, second] = fitting
  const other = first && first.head.missing.length === 0 ? undefined : otherSheet(sheet, open)
  if (other) return { code: 'otherSheet', params: { sheet: other } }
  if (!first) return noneFits(sheet, sheets)
  if (second)
    return { code: 'twoSheets', params: { names: fitting.map(({ chosen }) => chosen.name).join('、') } }
  return first
}

/** No open sheet has the head line: a hidden one has it, or none. */
function noneFits(sheet: Sheet, sheets: readonly FileSheet[]): Pick<FileFinding, 'code' | 'params'> {
  const hidden = sheets.find(
    (one) => one.hidden && !TEMPLATE_SHEETS.includes(one.name) && findHead(sheet, one.rows),
  )
  return hidden ? { code: 'hiddenHead', params: { name: hidden.name } } : { code: 'noHead' }
}

/** Another sheet that a file is made for: all that it must have stands there, and nothing else fits as well. */
function otherSheet({ id }: Sheet, open: readonly FileSheet[]): Sheet['id'] | undefined {
  const fitting = Object.values(allSheets).flatMap((sheet) => {
    const heads = open.flatMap(({ rows }) => findHead(sheet, rows) ?? [])
    const size = Math.max(
      0,
      ...heads.filter(({ missing }) => missing.length === 0).map(({ columns }) => columns.size),
    )
    return sheet.id !== id && size > 0 ? [{ id: sheet.id, size }] : []
  })
  return fitting.sort((one, next) => next.size - one.size)[0]?.id
}

/** What is wrong with a head line, and columns within it that are not read though something stands in them. */
export function headFindings(head: Head, { rows }: FileSheet): FileFinding[] {
  const { line } = head
  const filled = new Set(rows.flatMap((row) => (row.line > line ? [...row.cells.keys()] : [])))
  const last = lastColumn(head)
  const others = [...filled].filter((at) => !head.columns.has(at) && at !== head.month && at <= last)
  return [
    ...head.missing.map((column): FileFinding => ({ line, column, level: 'error', code: 'missingColumn' })),
    ...head.doubled.map((column): FileFinding => ({ line, column, level: 'error', code: 'doubledColumn' })),
    ...others.map((at): FileFinding => {
      const written = head.unknown.get(at) ?? ''
      return { line, cell: cellName(line, at), level: 'question', code: 'otherColumn', written }
    }),
  ]
}

const lastColumn = ({ columns, unknown, month = 0 }: Head): number =>
  Math.max(...columns.keys(), ...unknown.keys(), month)

/**
 * Lines that are longer than the head: of a CSV most often because a number has a comma in it and no quotes. Everything after it stands in another
 * column than it belongs to, so that nothing of the line is read. Empty fields at its end alone say nothing.
 */
export function longLines(head: Head, { rows }: FileSheet): FileFinding[] {
  const last = lastColumn(head)
  const width = Math.max(last + 1, rows.find(({ line }) => line === head.line)?.fields ?? 0)
  return rows.flatMap((row): FileFinding[] => {
    if (row.line <= head.line) return []
    const found = beyond(row, last) ?? ((row.fields ?? 0) > width ? parted(row) : undefined)
    if (!found) return []
    const [at, written] = found
    return [{ line: row.line, cell: cellName(row.line, at), level: 'error', code: 'longLine', written }]
  })
}

type Written = readonly [column: number, written: string]

/** The first cell right of the head. */
function beyond({ cells }: FileRow, last: number): Written | undefined {
  const found = [...cells].find(
    ([at, { text, mark }]) => at > last && (text !== '' || (mark !== undefined && mark !== 'merged')),
  )
  return found && [found[0], found[1].text]
}

/** The first two cells that are one number by thousands, parted at its comma: `1` and `234`. */
function parted({ cells }: FileRow): Written | undefined {
  for (const [at, { text }] of cells) {
    const next = cells.get(at + 1)?.text.trim() ?? ''
    if (/^-?\d{1,3}$/.test(text.trim()) && /^\d{3}(\.\d+)?$/.test(next)) return [at, `${text.trim()},${next}`]
  }
  return undefined
}

/**
 * Lines of a CSV that are no longer than the head, but in which two cells could be one number by thousands and a text behind them is only a
 * number: the comma may have moved what follows by one column.
 */
export function partedNumbers(sheet: Sheet, head: Head, { rows }: FileSheet): FileFinding[] {
  const texts = [...head.columns].filter(([, name]) => sheet.columns[name]?.kind === 'text').map(([at]) => at)
  return rows.flatMap((row): FileFinding[] => {
    const found = row.fields === undefined || row.line <= head.line ? undefined : parted(row)
    if (!found) return []
    const [at, number] = found
    const note = texts
      .filter((column) => column > at)
      .map((column) => row.cells.get(column)?.text ?? '')
      .find((text) => readNumber(text, 2) !== undefined)
    if (note === undefined) return []
    const params = { number, note: note.trim() }
    const cell = cellName(row.line, at)
    return [{ line: row.line, cell, level: 'question', code: 'partedNumber', params, written: number }]
  })
}

/** What a person may not have seen. */
export function hiddenFindings(
  { sheets }: SheetFile,
  { rows, hiddenColumns }: FileSheet,
  sheet: Sheet,
): FileFinding[] {
  const columns = [...hiddenColumns].filter((at) => rows.some(({ cells }) => cells.has(at)))
  return [
    ...rows.flatMap(({ line, hidden }): FileFinding[] =>
      hidden ? [{ line, level: 'question', code: 'hiddenLine' }] : [],
    ),
    ...columns.map((at): FileFinding => ({ cell: cellName(1, at), level: 'question', code: 'hiddenColumn' })),
    ...sheets.flatMap((one): FileFinding[] =>
      one.hidden && !TEMPLATE_SHEETS.includes(one.name) && findHead(sheet, one.rows)
        ? [{ level: 'question', code: 'hiddenSheet', written: one.name }]
        : [],
    ),
  ]
}
