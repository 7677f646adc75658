import type { FileFinding } from '../../../../shared/progress/file-finding.ts'
import { columnName, sheetFileName } from '../../../../shared/progress/sheet-text.ts'
import { csv } from '../../../../shared/table/csv.ts'
import type { Words } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'
import { findingText } from '../finding-text.ts'

/** Columns of a report of findings. */
export const reportColumns = ['level', 'cell', 'column', 'written', 'problem'] as const

/** Findings as lines: whether it has to be put right, the cell or the line, the column, what stands there, what is wrong. */
export const reportLines = (findings: readonly FileFinding[], at: SheetAt, words: Words): string[][] =>
  findings.map((one) => [
    words.say(isStopping(one) ? 'progress.import.must' : 'progress.import.check'),
    one.cell ?? (one.line === undefined ? '' : words.say('progress.import.line', { line: one.line })),
    one.column === undefined ? '' : columnName(at.sheet.id, one.column, words.language),
    one.written ?? '',
    findingText(one, at.campaign, words),
  ])

/** All findings as CSV, to be given to whoever made the file. */
export const findingsReport = (findings: readonly FileFinding[], at: SheetAt, words: Words): string =>
  csv([reportColumns.map((one) => words.say(`progress.import.${one}`)), ...reportLines(findings, at, words)])

/** What the report is called: the sheet, its month, and what it is. */
export const reportName = ({ sheet, period }: SheetAt, { say, language }: Words): string =>
  `${say('progress.import.reportName', { name: sheetFileName(sheet.id, period, language) })}.csv`

/** Findings at a place of the file. What of one's own figures is not in it is a number, and no list. */
export const placed = (findings: readonly FileFinding[]): FileFinding[] =>
  findings.filter(({ code }) => code !== 'absent')

/** Findings that keep a file from being taken. What is missing of one's own figures can be filled in afterwards. */
export const stopping = (findings: readonly FileFinding[]): FileFinding[] => findings.filter(isStopping)

const isStopping = ({ level, code }: FileFinding): boolean => level === 'error' && code !== 'absent'
