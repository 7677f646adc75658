import { FileRefusal } from './file-refusal.ts'
import { cellFormat, shownAs, shownNumber } from './number-format.ts'
import { readXml } from './read-xml.ts'
import { hearRichText, type RichText, unescaped } from './rich-text.ts'
import { cellName, type FileCell, type FileRow, type FileSheet, fileLimits } from './sheet-file.ts'
import type { Workbook } from './workbook.ts'

/** A cell as it stands in the file. */
interface Raw {
  readonly at: { readonly line: number; readonly column: number }
  readonly type: string
  readonly style: number
  value: string
  inline: RichText
  formula: boolean
  /** A result stands there, if only an empty one. */
  kept: boolean
}

interface Merged {
  readonly from: { readonly line: number; readonly column: number }
  readonly to: { readonly line: number; readonly column: number }
}

interface Line {
  readonly line: number
  readonly hidden: boolean
  readonly cells: Map<number, FileCell>
  /** Column of the last cell, also of an empty one; -1 before the first. */
  last: number
}

/**
 * A sheet of a workbook. Empty cells and lines cost nothing, however far away. `room`: lines that may still be read. Throws
 * {@link FileRefusal}.
 */
export function readSheet(xml: string, book: Workbook, room: number): Omit<FileSheet, 'name' | 'hidden'> {
  const lines: Line[] = []
  const merged: Merged[] = []
  const hiddenColumns = new Set<number>()
  let line: Line | undefined
  let raw: Raw | undefined
  let within = ''
  const inline = hearRichText()
  readXml(xml, {
    open(name, attribute) {
      within = name
      inline.open(name, attribute)
      if (name === 'row') line = openLine(lines, attribute)
      else if (name === 'c') {
        raw = openCell(line, attribute)
        inline.take()
      } else if (name === 'f' && raw) raw.formula = true
      else if (name === 'v' && raw) raw.kept = true
      else if (name === 'col') hide(hiddenColumns, attribute)
      else if (name === 'mergeCell') merged.push(readMerged(attribute('ref') ?? ''))
      if (merged.length > fileLimits.merged) throw new FileRefusal('tooManyMerged', { n: fileLimits.merged })
    },
    text(text) {
      if (within === 'v' && raw) raw.value += text
      else inline.text(text)
    },
    close(name) {
      within = ''
      inline.close(name)
      if (name === 'c' && raw && line) {
        raw.inline = inline.take()
        const cell = cellOf(raw, book)
        if (cell) keep(line, raw.at.column, cell)
        raw = undefined
      }
      if (name !== 'row' || !line) return
      if (line.cells.size > 0) lines.push(line)
      if (lines.length > room) throw new FileRefusal('tooManyRows', { n: fileLimits.rows - 500 })
      line = undefined
    },
  })
  markMerged(lines, merged)
  return { rows: lines.map(shownLine), hiddenColumns }
}

type Attribute = (name: string) => string | undefined

/** Nobody sees what is hidden, nor what has no height or width. */
const isHidden = (attribute: Attribute, size: 'ht' | 'width'): boolean =>
  isTrue(attribute('hidden')) || Number(attribute(size) ?? 1) === 0

function openLine(lines: readonly Line[], attribute: Attribute): Line {
  const line = Number(attribute('r') ?? (lines.at(-1)?.line ?? 0) + 1)
  if (!(Number.isInteger(line) && line > (lines.at(-1)?.line ?? 0))) throw new FileRefusal('broken')
  return { line, hidden: isHidden(attribute, 'ht'), cells: new Map(), last: -1 }
}

function openCell(line: Line | undefined, attribute: Attribute): Raw {
  if (!line) throw new FileRefusal('broken')
  const ref = attribute('r')
  const at = ref === undefined ? { line: line.line, column: line.last + 1 } : readName(ref)
  if (at.line !== line.line) throw new FileRefusal('broken')
  line.last = at.column
  const style = Number(attribute('s') ?? 0)
  return {
    at,
    type: attribute('t') ?? 'n',
    style,
    value: '',
    inline: { text: '' },
    formula: false,
    kept: false,
  }
}

function keep(line: Line, column: number, cell: FileCell): void {
  const name = cellName(line.line, column)
  if (column >= fileLimits.columns)
    throw new FileRefusal('tooManyColumns', { cell: name, n: fileLimits.columns })
  if (cell.text.length > fileLimits.cell) throw new FileRefusal('tooLongCell', { n: fileLimits.cell })
  if (line.cells.has(column)) throw new FileRefusal('broken')
  line.cells.set(column, cell)
}

function cellOf(raw: Raw, book: Workbook): FileCell | undefined {
  const { type, value, inline, formula } = raw
  // A formula whose result is an empty text is an empty cell; one without a result is none.
  if (type === 'str' && raw.kept) return texted({ text: unescaped(value) })
  if (formula && value === '' && inline.text === '') return { text: '', mark: 'formula' }
  if (type === 'inlineStr') return texted(inline)
  if (value.trim() === '') return undefined
  if (type === 'e') return { text: value, mark: 'error' }
  if (type === 's') {
    const shared = /^\d+$/.test(value) ? book.strings[Number(value)] : undefined
    return shared === undefined ? { text: value, mark: 'error' } : texted(shared)
  }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return texted({ text: value.slice(0, 16) })
  return numbered(raw, book)
}

function numbered({ value, style }: Raw, book: Workbook): FileCell {
  const number = NUMBER.test(value.trim()) ? Number(value) : Number.NaN
  if (!Number.isFinite(number)) return { text: value, mark: 'error' }
  // A spreadsheet keeps fifteen digits; what came after is gone.
  if (Math.abs(number) >= 1e15) return { text: value, number: true, mark: 'digits' }
  const { kind, words } = shownAs(book.formats[style] ?? GENERAL, number)
  const text = shownNumber(number, kind, book.from1904)
  const isNoDay = (kind === 'day' || kind === 'moment') && !DAY.test(text)
  const isOther = kind === 'other' || kind === 'time' || isNoDay
  return { text, number: true, ...(words && { words }), ...(isOther && { mark: 'shown' as const }) }
}

const GENERAL = cellFormat(0)
const DAY = /^\d{4}-\d\d-\d\d/

/** As a spreadsheet writes a number. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/

const texted = ({ text, marked }: RichText): FileCell | undefined =>
  text.trim() === '' ? undefined : { text, ...(marked && { mark: 'runs' as const }) }

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function hide(hidden: Set<number>, attribute: Attribute): void {
  if (!isHidden(attribute, 'width')) return
  const most = Math.min(Number(attribute('max')), fileLimits.columns)
  for (let column = Number(attribute('min')); column <= most; column++) hidden.add(column - 1)
}

/** A cell's place by its name, `XFD1048576`. Throws {@link FileRefusal}. */
function readName(name: string): { line: number; column: number } {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? []
  if (!letters) throw new FileRefusal('broken')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { line: Number(digits), column: column - 1 }
}

function readMerged(ref: string): Merged {
  const [from = '', to = from] = ref.split(':')
  return { from: readName(from), to: readName(to) }
}

/** Marks what is merged; what lies under it is empty in the file, and would be read so. */
function markMerged(lines: readonly Line[], merged: readonly Merged[]): void {
  for (const { line, cells } of lines) {
    for (const { from, to } of merged) {
      if (line < from.line || line > to.line) continue
      const most = Math.min(to.column, fileLimits.columns - 1)
      for (let column = from.column; column <= most; column++)
        cells.set(column, { ...(cells.get(column) ?? { text: '' }), mark: 'merged' })
    }
  }
}

const shownLine = ({ line, hidden, cells }: Line): FileRow => ({
  line,
  cells,
  ...(hidden && { hidden: true as const }),
})
