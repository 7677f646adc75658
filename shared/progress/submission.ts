import * as z from 'zod'
import { addDays, Day } from '../value/day.ts'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { ALWAYS } from './sheet.ts'
import { type Period, SheetPeriod } from './sheet-period.ts'

/** A file that lies in the bucket of records under its hash. */
export const KeptFile = z.strictObject({
  hash: Sha256,
  name: z.string().min(1).max(120),
  bytes: z.int().min(0),
})
export type KeptFile = z.infer<typeof KeptFile>

/** What the level above says of a cell, or of a whole row, of a submission that goes back. */
export const Remark = z.strictObject({
  /** {@link rowKey}; absent: of all of it. */
  row: z.string().optional(),
  column: z.string().optional(),
  text: z.string().min(1).max(500),
})
export type Remark = z.infer<typeof Remark>

export const submissionStates = ['draft', 'submitted', 'returned', 'accepted'] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Rows of a sheet that lie in the bucket of records. */
export const RowsRef = z.strictObject({ hash: Sha256, count: z.int().min(0) })
export type RowsRef = z.infer<typeof RowsRef>

/** Rows that the level above accepted. */
export const Accepted = z.strictObject({
  rows: RowsRef,
  reasons: z.record(z.string(), z.string()),
  /** Who accepted: they do not publish it. */
  by: z.string(),
  day: Day,
})

/** What a place below had handed in when the one above handed in its own. */
export const Part = z.strictObject({ area: OfficeCode, hash: Sha256 })
export type Part = z.infer<typeof Part>

/**
 * What one place hands in on a sheet for a period. A district hands in to its city, a city to the province, the province what
 * is its own. Its rows lie in the bucket of records.
 */
export const Submission = SheetPeriod.extend({
  /** Office that hands in: a city, a district, or the province. */
  area: OfficeCode,
  state: z.enum(submissionStates),
  version: z.int().min(1),
  rows: RowsRef,
  /** The file that the rows were read from, as it came. Private. */
  file: KeptFile.optional(),
  /** Papers that show what the rows say. Private. */
  attachments: z.array(KeptFile).max(20),
  /** Why a published cell is another now, by row key and column: `320100/inspected|value`. */
  reasons: z.record(z.string(), z.string()),
  /** What was accepted last: this is published, whatever is being changed since. */
  accepted: Accepted.optional(),
  /** Of the last return, until what was sent back is accepted. */
  remarks: z.array(Remark),
  /** What was sent back, until the place hands in again: `rows` is what it works on meanwhile. */
  returned: RowsRef.optional(),
  /** Of a city's figures: what its places had handed in when it last did; what they revise since is seen by it. */
  parts: z.array(Part).optional(),
  /** Day of the first submission, for the late mark; of what was taken back before anything was accepted there is none. */
  submittedOn: Day.optional(),
  history: z.array(
    z.strictObject({
      n: z.int().min(1),
      day: Day,
      step: z.enum(['save', 'submit', 'return', 'accept', 'reopen']),
      by: z.string(),
      name: z.string(),
    }),
  ),
})
export type Submission = z.infer<typeof Submission>

/** Day on which a place last handed in, before it was accepted where it was: by then it said what it says. */
export function handedInOn(history: Submission['history'], accepted = false): Day | undefined {
  const last = accepted ? history.findLastIndex(({ step }) => step === 'accept') : history.length
  return history.slice(0, Math.max(0, last)).findLast(({ step }) => step === 'submit')?.day
}

/** Names a cell of a sheet; without a column, the row. */
export const cellKey = (row: string, column = ''): string => `${row}|${column}`

/** Bytes of all reasons of a hand-in: they stand in its item, and again with what was accepted (an item holds 400 kB). */
export const REASON_BYTES = 120 * 1024

/** Whether a reason says anything: signs alone are none. */
export const isReason = (text = ''): boolean => text.trim().length >= 2 && /[\p{L}\p{N}]/u.test(text)

/** Numbers of a row that its note explains: why they changed says why their note did. */
const noted = ['value', 'of'] as const

/** The keys under which the reason for a cell may stand: its own, its row's, of a note those of its numbers. */
export const reasonKeys = (row: string, column?: string): string[] => [
  cellKey(row, column),
  cellKey(row),
  ...(column === 'note' ? noted.map((number) => cellKey(row, number)) : []),
]

/** The reason given for a cell, by the first of its {@link reasonKeys} that has one. */
export const reasonFor = (
  reasons: Readonly<Record<string, string>>,
  { row, column }: { readonly row: string; readonly column?: string | undefined },
): string | undefined => {
  const key = reasonKeys(row, column).find((one) => reasons[one] !== undefined)
  return key === undefined ? undefined : reasons[key]
}

/** Day by which a month is reported: `dueDay` of the next. A sheet kept on from day to day has none. */
export function dueOn(period: Period, { dueDay }: { readonly dueDay: number }): Day | undefined {
  if (period === ALWAYS) return undefined
  return addDays(`${monthAfter(period)}-01`, dueDay - 1)
}

/** The month after a month. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The month before a month. */
export function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** The month so many months after a month. */
export const monthsAfter = (month: string, count: number): string =>
  count === 0 ? month : monthsAfter(monthAfter(month), count - 1)

/** Every month from one day's to another's. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month)
  return months
}
