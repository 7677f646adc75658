import type { Indicator } from '../campaign/campaign-schema.ts'
import { cities } from '../place/division.ts'
import { accumulates } from './accumulates.ts'
import { rowsOf } from './by-indicator.ts'
import { medianOf, percentOf } from './ratio.ts'
import { ask, isPublished, type RowFinding, wrong } from './row-checks.ts'
import type { SheetContext, SheetRow } from './sheet.ts'

/** From when on a number stands out: so many times what it was, or so many points of per cent. */
const TIMES = 3
const POINTS = 30
/** Smaller numbers, and shares of smaller wholes, jump by themselves. */
const LEAST = 30
const LEAST_WHOLE = 10
/** From what all others have: so many times, or points; with so many others to compare with. */
const OTHER_TIMES = 10
const OTHER_POINTS = 40
const OTHERS = 5

/** A number, or a reason; of a ratio both of its numbers, the part not above the whole. */
export function figureFindings(row: SheetRow, { kind }: Pick<Indicator, 'kind'>): RowFinding[] {
  const [value, of] = [row.value, row.of]
  if (value === undefined && of === undefined)
    return row.missing === undefined ? wrong('missing', 'reason') : []
  if (row.missing !== undefined) return wrong('missing', 'valueAndReason')
  if (value === undefined) return wrong('value', 'required')
  if (kind !== 'amount' && !Number.isInteger(value)) return wrong('value', 'count')
  if (kind !== 'ratio') return of === undefined ? [] : wrong('of', 'whole')
  if (of === undefined) return wrong('of', 'noWhole')
  if (!Number.isInteger(of)) return wrong('of', 'count')
  return Number(value) > Number(of) ? wrong('value', 'part', { value, of }) : []
}

/** What stands out and was not explained: against the same place's last period and a later one, and against the other cities' last. What is public already is not asked about again. */
export function outlierFindings(row: SheetRow, indicator: Indicator, context: SheetContext): RowFinding[] {
  if (row.note !== undefined || typeof row.value !== 'number') return []
  const isTold = isPublished(row, context, ['area', 'indicator'], ['value', 'of'])
  const above = isTold ? undefined : aboveLater(row, indicator, context)
  const before = rowsOf(context.last ?? [], indicator.id).find(({ area }) => area === row.area)
  if (before && typeof before.value === 'number') {
    const fell = fallen(row, before, indicator)
    // What cannot be stands before what is asked.
    if (fell) return [...fell, ...(above ?? [])]
    if (above) return above
    if (isTold) return []
    if (jumps(row, before, indicator, TIMES, POINTS))
      return ask('value', 'jump', { before: shown(before, indicator), now: shown(row, indicator) })
  }
  return above ?? (isTold ? [] : apart(row, indicator, context))
}

/** A total that counts from the campaign's first day on and is smaller than it was; of a ratio, either of its numbers. */
function fallen(row: SheetRow, before: SheetRow, indicator: Indicator): RowFinding[] | undefined {
  if (!accumulates(indicator)) return undefined
  for (const column of ['value', 'of'] as const) {
    const [was, now] = [before[column], row[column]]
    if (typeof was === 'number' && typeof now === 'number' && now < was)
      return wrong(column, 'fell', { before: was, now })
  }
  return undefined
}

/** A total that is larger than the same place's total of a later period, which is told already, and does not say why it fell. */
function aboveLater(
  row: SheetRow,
  indicator: Indicator,
  { later = [] }: SheetContext,
): RowFinding[] | undefined {
  const after = rowsOf(later, indicator.id).find(({ area }) => area === row.area)
  if (!after || after.note !== undefined || !accumulates(indicator)) return undefined
  for (const column of ['value', 'of'] as const) {
    const [then, now] = [after[column], row[column]]
    if (typeof then === 'number' && typeof now === 'number' && now > then)
      return ask(column, 'aboveLater', { later: then, now })
  }
  return undefined
}

function apart(row: SheetRow, indicator: Indicator, { others = [] }: SheetContext): RowFinding[] {
  if (!cities.some(({ code }) => code === row.area)) return []
  const rest = rowsOf(others, indicator.id).filter(
    ({ area, value }) =>
      area !== row.area && typeof value === 'number' && cities.some(({ code }) => code === area),
  )
  if (rest.length < OTHERS) return []
  const middle = {
    value: medianOf(rest.map(({ value }) => Number(value))) ?? 0,
    of: medianOf(rest.map(({ of }) => Number(of))) ?? 0,
  }
  const typical =
    indicator.kind === 'ratio'
      ? {
          value: medianOf(rest.flatMap((one) => percentOf(Number(one.value), Number(one.of)) ?? [])) ?? 0,
          of: 100,
        }
      : middle
  if (!jumps(row, typical, indicator, OTHER_TIMES, OTHER_POINTS)) return []
  return ask('value', 'apart', { others: shown(typical, indicator), now: shown(row, indicator) })
}

type Figure = Pick<SheetRow, string>

/** Whether a number is many times another, or many points of per cent away. */
function jumps(
  now: Figure,
  then: Figure,
  { kind }: Pick<Indicator, 'kind'>,
  times: number,
  points: number,
): boolean {
  if (kind === 'ratio') {
    const [share, before] = [now, then].map((one) => percentOf(Number(one.value), Number(one.of)))
    const small = Math.min(Number(now.of), Number(then.of)) < LEAST_WHOLE
    return !small && share !== undefined && before !== undefined && Math.abs(share - before) >= points
  }
  const [value, before] = [Number(now.value), Number(then.value)]
  if (Math.max(value, before) < LEAST) return false
  return value >= before * times || value * times <= before
}

const shown = (row: Figure, { kind }: Pick<Indicator, 'kind'>): string | number =>
  kind === 'ratio' ? `${percentOf(Number(row.value), Number(row.of)) ?? 0}%` : Number(row.value)
