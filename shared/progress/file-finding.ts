import type { Finding, FindingCode } from './sheet.ts'

/** What of a file cannot be known, or is not as the template has it. Its text is `progress.read.{code}`. */
export const readCodes = [
  ...(['formula', 'error', 'merged', 'digits', 'wan', 'percent', 'ambiguous', 'year'] as const),
  ...([
    'noHead',
    'twoSheets',
    'missingColumn',
    'doubledColumn',
    'otherColumn',
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
