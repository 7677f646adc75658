import { cellName, type FileRow, type FileSheet } from '../sheet-file/sheet-file.ts'
import type { Chosen } from './choose-sheet.ts'
import type { FileFinding } from './file-finding.ts'
import { monthsIn, readMonth } from './read-month.ts'

interface Asked {
  /** The month that is filled in. */
  readonly period: string
  /** What the file is called; empty where nobody knows. */
  readonly called: string
}

/**
 * That a file is of another month than the one that is filled in: an error where its column of months says so, in the head or in a line; a
 * question where a title above the table, or the file's name, does, which people write as they like.
 */
export function monthFindings({ chosen, head }: Chosen, { period, called }: Asked): FileFinding[] {
  const cells = head.month === undefined ? [] : cellsOfMonth(chosen, head.line, head.month)
  const read = cells.map((one) => ({ ...one, of: monthOfCell(one, head.line, period) }))
  const known = read.filter(({ of }) => of !== undefined)
  const wrong = known.filter(({ of }) => of !== period)
  // A whole file of one other month is one fault, and no list of its lines.
  const isWhole = wrong.length === known.length && new Set(wrong.map(({ of }) => of)).size === 1
  const errors = (isWhole ? wrong.slice(0, 1) : wrong).map(
    ({ line, cell, written, of = '' }): FileFinding => ({
      ...{ line, cell, written, level: 'error', code: 'otherMonth', params: { of, here: period } },
    }),
  )
  if (errors.length > 0) return errors
  const unread = read.filter(({ line, of }) => of === undefined && line !== head.line)
  return [
    ...unread.slice(0, 1).map(
      ({ line, cell, written }): FileFinding => ({
        ...{ line, cell, written, level: 'question', code: 'noMonth' },
      }),
    ),
    // What the column says is surer than what a file is called.
    ...(known.length > 0 ? [] : namedMonths(chosen, head.line, { period, called })),
  ]
}

interface MonthCell {
  readonly line: number
  readonly cell: string
  readonly written: string
}

/** Everything that stands in the column of months, its head first. */
const cellsOfMonth = ({ rows }: FileSheet, from: number, column: number): MonthCell[] =>
  rows.flatMap(({ line, cells }): MonthCell[] => {
    const written = cells.get(column)?.text.trim() ?? ''
    return line < from || written === '' ? [] : [{ line, cell: cellName(line, column), written }]
  })

/** The month of a cell; the head has it in brackets, as a template writes it, or behind a colon. */
function monthOfCell({ line, written }: MonthCell, head: number, period: string): string | undefined {
  if (line !== head) return readMonth(written, period)
  const [, inBrackets] = /[（(]([^）)]*)[）)]/.exec(written) ?? /[:：](.*)$/.exec(written) ?? []
  return inBrackets === undefined ? undefined : readMonth(inBrackets, period)
}

/** What the lines above the head, the sheet and the file are called, where they speak of other months alone. */
function namedMonths({ rows, name }: FileSheet, head: number, { period, called }: Asked): FileFinding[] {
  const above = rows.flatMap((row) => (row.line < head ? titlesOf(row) : []))
  const names = [...above, { written: name }, { written: called.replace(/\.\w+$/, '') }]
  const other = names.flatMap(({ written, ...at }): FileFinding[] => {
    const months = monthsIn(written, period)
    const [of] = months
    if (of === undefined || months.includes(period)) return []
    return [{ ...at, written, level: 'question', code: 'namedMonth', params: { of, here: period } }]
  })
  return other.slice(0, 1)
}

const titlesOf = ({
  line,
  cells,
}: FileRow): Pick<FileFinding, 'line' | 'cell' | 'written'>[] & { written: string }[] =>
  [...cells].map(([at, { text }]) => ({ line, cell: cellName(line, at), written: text }))
