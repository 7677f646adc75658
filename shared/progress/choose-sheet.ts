import { cellName, type FileSheet, type SheetFile } from '../sheet-file/sheet-file.ts'
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

/** What is wrong with a head line, and columns that are not read though something stands in them. */
export function headFindings(head: Head, { rows }: FileSheet): FileFinding[] {
  const { line } = head
  const used = (at: number) => rows.some((row) => row.line > line && row.cells.has(at))
  const nameless = new Set(rows.flatMap((row) => (row.line > line ? [...row.cells.keys()] : [])))
  const others = [...nameless].filter((at) => !head.columns.has(at) && !head.unknown.has(at))
  return [
    ...head.missing.map((column): FileFinding => ({ line, column, level: 'error', code: 'missingColumn' })),
    ...head.doubled.map((column): FileFinding => ({ line, column, level: 'error', code: 'doubledColumn' })),
    ...[...head.unknown]
      .filter(([at]) => used(at))
      .map(
        ([at, written]): FileFinding => ({
          line,
          cell: cellName(line, at),
          level: 'question',
          code: 'otherColumn',
          written,
        }),
      ),
    ...others.map(
      (at): FileFinding => ({
        line,
        cell: cellName(line, at),
        level: 'question',
        code: 'otherColumn',
        written: '',
      }),
    ),
  ]
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
