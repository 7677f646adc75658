import { type Day, isDay } from '../value/day.ts'
import type { Finding, FindingCode, SheetContext, SheetRow } from './sheet.ts'

/** Something about a cell of one row. */
export type RowFinding = Omit<Finding, 'row'>

/** What is wrong: it cannot be handed in. */
export const wrong = (column: string, code: FindingCode, params?: RowFinding['params']): RowFinding[] => [
  { column, level: 'error', code, ...(params && { params }) },
]

/** What may be right, and then has to be explained. */
export const ask = (column: string, code: FindingCode, params?: RowFinding['params']): RowFinding[] => [
  { column, level: 'question', code, ...(params && { params }) },
]

/** Whether a line with the same `key` is public and says the same in the columns `said`. */
export const isPublished = (
  row: SheetRow,
  { published = [] }: Pick<SheetContext, 'published'>,
  key: readonly string[],
  said: readonly string[],
): boolean => {
  const isSame = (one: SheetRow) => (column: string) => one[column] === row[column]
  return published.some((one) => key.every(isSame(one)) && said.every(isSame(one)))
}

/** The day in a cell that holds a day or a moment. */
export function dayIn(row: SheetRow, column: string): Day | undefined {
  const text = String(row[column] ?? '').slice(0, 10)
  return isDay(text) ? text : undefined
}

/** Days that are not there yet cannot be reported. */
export const notToCome = (
  row: SheetRow,
  { today }: Pick<SheetContext, 'today'>,
  ...columns: readonly string[]
): RowFinding[] =>
  columns.flatMap((column) => ((dayIn(row, column) ?? '') > today ? wrong(column, 'toCome') : []))

/** Nothing that was before the campaign is told of in it. */
export function notBefore(
  row: SheetRow,
  { campaign }: Pick<SheetContext, 'campaign'>,
  column: string,
  code: FindingCode,
): RowFinding[] {
  const [from = ''] = campaign.phases.map((phase) => phase.from).sort()
  return (dayIn(row, column) ?? from) < from ? wrong(column, code, { from }) : []
}

/** One moment or day never lies before another that it follows. Both are compared as far as both are told. */
export function inOrder(row: SheetRow, earlier: string, later: string): RowFinding[] {
  const [first, second] = [row[earlier], row[later]].map((one) => (one === undefined ? '' : String(one)))
  if (!first || !second) return []
  const length = Math.min(first.length, second.length)
  return second.slice(0, length) < first.slice(0, length)
    ? wrong(later, 'before', { first: first.replace('T', ' ') })
    : []
}
