import type { Campaign } from '../campaign/campaign-schema.ts'
import { accumulates } from './accumulates.ts'
import { rowKey, type Sheet, type SheetRow } from './sheet.ts'

/**
 * A place's rows of the last month, and of each running total that has no number in it the last number that there was: a month that is
 * missing, or says why it has none, takes no total out of sight. `months`: the place's rows of each earlier month, the newest first.
 */
export function lastNumbers(
  sheet: Pick<Sheet, 'key'>,
  { indicators }: Pick<Campaign, 'indicators'>,
  months: readonly (readonly SheetRow[])[],
): SheetRow[] {
  const running = new Set(indicators.filter(accumulates).map(({ id }) => id))
  const [last = [], ...before] = months
  const found = new Map(last.map((row) => [rowKey(sheet, row), row]))
  for (const row of before.flat()) {
    if (!running.has(String(row.indicator)) || typeof row.value !== 'number') continue
    const key = rowKey(sheet, row)
    if (typeof found.get(key)?.value !== 'number') found.set(key, row)
  }
  return [...found.values()]
}

/** Of each running total the first number in these months of a place, which come in their order. */
export function nextTotals(
  sheet: Pick<Sheet, 'key'>,
  plan: Pick<Campaign, 'indicators'>,
  months: readonly (readonly SheetRow[])[],
): SheetRow[] {
  // Nothing stands before them.
  return lastNumbers(sheet, plan, [[], ...months])
}

/** The rows of a month. */
export interface MonthRows {
  readonly period: string
  readonly rows: readonly SheetRow[]
}

/**
 * Of figures without a number in the newest month, the last number that there was, of whatever kind, with its month: who fills in sees
 * what it was and when. `months`: the place's rows of each earlier month, the newest first.
 */
export function olderNumbers(
  sheet: Pick<Sheet, 'key'>,
  [newest, ...before]: readonly MonthRows[],
): { period: string; row: SheetRow }[] {
  const told = (rows: readonly SheetRow[]) => rows.filter(({ value }) => typeof value === 'number')
  const seen = new Set(told(newest?.rows ?? []).map((row) => rowKey(sheet, row)))
  return before.flatMap(({ period, rows }) =>
    told(rows).flatMap((row) => {
      const key = rowKey(sheet, row)
      if (seen.has(key)) return []
      seen.add(key)
      return [{ period, row }]
    }),
  )
}
