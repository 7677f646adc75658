import { findIndicator } from '../campaign/campaign.ts'
import {
  type CellMark,
  cellName,
  type FileCell,
  type FileRow,
  type SheetFile,
} from '../sheet-file/sheet-file.ts'
import { checkRows } from './check-rows.ts'
import { chooseSheet, headFindings, hiddenFindings, longLines, partedNumbers } from './choose-sheet.ts'
import { type FileFinding, inOrderOfCells } from './file-finding.ts'
import { monthFindings } from './month-findings.ts'
import type { Head } from './read-head.ts'
import { sheetNames } from './read-names.ts'
import { readRow } from './read-row.ts'
import { ALWAYS, ROWS, type Sheet, type SheetColumn, type SheetContext, type SheetRow } from './sheet.ts'
import { formatSays, type OwnUnit, otherUnit, type UnitsSaid, unitsAbove } from './units.ts'

/** What was understood where it is another than what was written. */
export interface Understood {
  readonly cell: string
  readonly column: string
  readonly written: string
  readonly value: string | number
}

/** A file's rows, what is wrong in it, and how it was understood. */
export interface ReadRows {
  readonly rows: readonly SheetRow[]
  readonly findings: readonly FileFinding[]
  readonly understood: readonly Understood[]
}

/**
 * Reads a file's rows for a sheet and checks them, every finding at its cell. Nothing is guessed and nothing left out silently. `called` is the
 * file's name: it may speak of another month.
 */
export function readCells(sheet: Sheet, file: SheetFile, context: SheetContext, called = ''): ReadRows {
  const found = chooseSheet(sheet, file.sheets)
  if ('code' in found) return { rows: [], findings: [{ level: 'error', ...found }], understood: [] }
  const { chosen, head } = found
  const { period } = context
  const months = period === ALWAYS ? [] : monthFindings(found, { period, called })
  // Held against another month's numbers, each line would have a fault that is none.
  if (months.some(({ level }) => level === 'error')) return { rows: [], findings: months, understood: [] }
  const long = longLines(head, chosen)
  const shifted = new Set(long.map(({ line }) => line))
  const findings: FileFinding[] = [
    ...months,
    ...headFindings(head, chosen),
    ...hiddenFindings(file, chosen, sheet),
    ...long,
    ...partedNumbers(sheet, head, { ...chosen, rows: chosen.rows.filter(({ line }) => !shifted.has(line)) }),
  ]
  const telling = [...head.columns].filter(([, name]) => !sheet.listed || !sheet.key.includes(name))
  const body = chosen.rows.filter(
    ({ line, cells }) => line > head.line && telling.some(([at]) => cells.has(at)),
  )
  if (body.length === 0) findings.push({ level: 'error', code: 'noRows' })
  if (body.length > ROWS) {
    findings.push({ level: 'error', code: 'tooManyRows', params: { n: ROWS } })
    return { rows: [], findings, understood: [] }
  }
  const read = body.filter(({ line }) => !shifted.has(line))
  return readBody(sheet, { head, body: read, findings, context, above: unitsAbove(chosen.rows, head.line) })
}

interface Body {
  readonly head: Head
  readonly body: readonly FileRow[]
  readonly findings: FileFinding[]
  readonly context: SheetContext
  /** The units that stand above the table. */
  readonly above: readonly UnitsSaid[]
}

/** What is wrong with the unit of a number: what its own format says decides, else the head of its column, else what stands above the table. */
function faultOfUnit(
  { words = [] }: FileCell,
  name: string,
  own: OwnUnit,
  { head, above }: Pick<Body, 'head' | 'above'>,
): Pick<FileFinding, 'code' | 'params'> | undefined {
  const format = formatSays(words, own)
  if (format === 'unknown') return { code: 'shown' }
  const around =
    'tells' in format && !format.tells ? otherUnit(head.units.get(name) ?? above, own) : undefined
  const said = 'unit' in format ? format.unit : around
  if (said === undefined) return undefined
  return { code: 'unit', params: { said, unit: own.zh || '1' } }
}

/** In which unit a number of a row is meant: its indicator's, or one by one; of a ratio both numbers are counts. */
function ownUnit({ id }: Sheet, row: SheetRow, campaign: SheetContext['campaign']): OwnUnit {
  const indicator = id === 'figures' ? findIndicator(campaign, String(row.indicator)) : undefined
  return indicator?.unit ?? { zh: '', en: '' }
}

function readBody(sheet: Sheet, { head, body, findings, context, above }: Body): ReadRows {
  const { campaign, area, period } = context
  const names = sheetNames(sheet, campaign, area)
  const at = new Map([...head.columns].map(([column, name]) => [name, column]))
  const understood: Understood[] = []
  const marked = new Set<string>()
  const rows = body.map(({ line, cells }, n) => {
    const texts: Record<string, string> = {}
    const place = (name: string) => ({ line, cell: cellName(line, at.get(name) ?? 0), column: name })
    for (const [column, name] of head.columns) {
      const cell = cells.get(column)
      if (!cell) continue
      const { text, mark } = cell
      // Nothing is known of it: what depends on it is not looked at.
      texts[name] = mark && text === '' ? '?' : text
      if (!mark || !isFault(mark, sheet.columns[name])) continue
      marked.add(`${n}.${name}`)
      findings.push({
        ...place(name),
        level: 'error',
        code: faultOfMark(mark, sheet.columns[name]),
        written: cell.text,
      })
    }
    const { row, unknown } = readRow(sheet, campaign, texts, { names, period })
    for (const [name, one] of Object.entries(unknown)) {
      marked.add(`${n}.${name}`)
      findings.push({ ...place(name), level: 'error', ...one, written: texts[name] ?? '' })
    }
    for (const [column, name] of head.columns) {
      const cell = cells.get(column)
      const isKnown = !cell || typeof row[name] !== 'number' || row[name] === 0 || /[%％]/.test(cell.text)
      if (isKnown || marked.has(`${n}.${name}`)) continue
      const fault = faultOfUnit(cell, name, ownUnit(sheet, row, campaign), { head, above })
      if (fault === undefined) continue
      marked.add(`${n}.${name}`)
      findings.push({ ...place(name), level: 'error', ...fault, written: texts[name] ?? '' })
    }
    for (const [name, value] of Object.entries(row)) {
      const written = (texts[name] ?? '').trim()
      if (String(value) !== written && names.nameOf(name, String(value)) !== written)
        understood.push({ cell: place(name).cell, column: name, written, value })
    }
    return row
  })
  for (const { row, ...one } of checkRows(sheet, rows, context)) {
    if (marked.has(`${row}.${one.column}`)) continue
    const source = body[row]
    const column = one.column === undefined ? undefined : at.get(one.column)
    const written = column === undefined ? undefined : source?.cells.get(column)?.text
    findings.push({
      ...one,
      ...(one.code === 'doubled' && { params: { line: body[Number(one.params?.line) - 1]?.line ?? 0 } }),
      ...(source && { line: source.line }),
      ...(source && column !== undefined && { cell: cellName(source.line, column) }),
      ...(written !== undefined && { written }),
    })
  }
  return { rows, findings: inOrderOfCells(findings), understood }
}

/** What is wrong with a marked cell: a number that lost its last digits is no code where a number belongs, but too large. */
const faultOfMark = (mark: CellMark, column: SheetColumn | undefined): FileFinding['code'] =>
  mark === 'digits' && isNumber(column) ? 'tooMany' : mark

/** How a number is shown matters where a number belongs; a raised or struck-out part everywhere but in a text of one's own. */
const isFault = (mark: CellMark, column: SheetColumn | undefined): boolean =>
  mark === 'shown' ? isNumber(column) : mark !== 'runs' || column?.kind !== 'text'

const isNumber = (column: SheetColumn | undefined): boolean =>
  column?.kind === 'count' || column?.kind === 'amount'
