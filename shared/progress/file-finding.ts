import { valueCodes } from './read-value.ts'
import type { Finding, FindingCode } from './sheet.ts'

/** What of a file cannot be known, or is not as the template has it. Its text is `progress.read.{code}`. */
export const readCodes = [
  ...(['formula', 'error', 'merged', 'digits', 'shown', 'runs', 'unit'] as const),
  ...valueCodes,
  ...([
    'noHead',
    'hiddenHead',
    'otherSheet',
    'otherMonth',
    'namedMonth',
    'noMonth',
    'twoSheets',
    'missingColumn',
    'doubledColumn',
    'otherColumn',
    'longLine',
    'partedNumber',
    'noRows',
    'tooManyRows',
  ] as const),
  ...(['hiddenLine', 'hiddenColumn', 'hiddenSheet'] as const),
] as const
export type ReadCode = (typeof readCodes)[number]

/** Something about a place in a file: the line as a spreadsheet numbers it, the cell, the sheet's column and what stands there. */
export interface FileFinding extends Omit<Finding, 'row' | 'code'> {
  readonly line?: number
  readonly cell?: string
  readonly written?: string
  readonly code: ReadCode | FindingCode
}

/** Findings as one goes through a file: of the whole file, then by line and column, then what is not in it at all. */
export const inOrderOfCells = (findings: readonly FileFinding[]): FileFinding[] =>
  findings
    .map((finding) => ({ finding, place: placeOf(finding) }))
    .sort(({ place: [line, column] }, { place: [otherLine, otherColumn] }) =>
      line === otherLine ? column - otherColumn : line - otherLine,
    )
    .map(({ finding }) => finding)

function placeOf({ cell = '', line = 0, code }: FileFinding): [line: number, column: number] {
  if (code === 'absent') return [Number.MAX_SAFE_INTEGER, 0]
  const [, letters = '', digits] = /^([A-Z]*)(\d*)$/.exec(cell) ?? []
  return [Number(digits) || line, [...letters].reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0)]
}
