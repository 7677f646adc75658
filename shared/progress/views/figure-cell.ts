import type { Indicator } from '../../campaign/campaign-schema.ts'
import { type SheetEdition, SUPPRESSED } from '../edition.ts'
import type { SheetRow } from '../sheet.ts'

/** What is published of one indicator in one place for a month. Not reported, not due, zero and suppressed are four things. */
export type FigureCell =
  | { readonly kind: 'figure'; readonly value: number; readonly of?: number; readonly note?: string }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'missing'; readonly reason?: string }
  | { readonly kind: 'notDue' }

const indexes = new WeakMap<SheetEdition, ReadonlyMap<string, SheetRow>>()

/** The cell of an indicator and a place in an edition of figures. */
export function cellOf(
  edition: SheetEdition,
  indicator: Pick<Indicator, 'id' | 'every'>,
  area: string,
): FigureCell {
  const row = indexOf(edition).get(`${area}/${indicator.id}`)
  if (!row) return { kind: isDue(indicator, edition.period) ? 'missing' : 'notDue' }
  if (row.value === SUPPRESSED || row.of === SUPPRESSED) return { kind: 'suppressed' }
  if (typeof row.value !== 'number')
    return { kind: 'missing', ...(typeof row.missing === 'string' && { reason: row.missing }) }
  return {
    ...{ kind: 'figure', value: row.value },
    ...(typeof row.of === 'number' && { of: row.of }),
    ...(typeof row.note === 'string' && { note: row.note }),
  }
}

/** Whether an edition holds any row of a place. */
export const reportsOn = (edition: SheetEdition, area: string): boolean =>
  edition.rows.some((row) => row.area === area)

/** Whether an indicator is reported for a month: one of a quarter in its last month alone. */
export const isDue = ({ every }: Pick<Indicator, 'every'>, month: string): boolean =>
  every === 'month' || Number(month.slice(5)) % 3 === 0

/** Per cent of a ratio; undefined of anything else, and where there is no whole to divide by. */
export function percentOf(cell: FigureCell): number | undefined {
  return cell.kind === 'figure' && cell.of ? (cell.value / cell.of) * 100 : undefined
}

/** What is compared with the target and drawn: per cent of a ratio, else the number. Undefined where there is none. */
export function measureOf({ kind }: Pick<Indicator, 'kind'>, cell: FigureCell): number | undefined {
  if (cell.kind !== 'figure') return undefined
  return kind === 'ratio' ? percentOf(cell) : cell.value
}

/** Whether a number reaches the target; undefined where the plan sets none. */
export function reaches(
  { target, good = 'up' }: Pick<Indicator, 'target' | 'good'>,
  measure: number,
): boolean | undefined {
  if (target === undefined) return undefined
  return good === 'up' ? measure >= target : measure <= target
}

function indexOf(edition: SheetEdition): ReadonlyMap<string, SheetRow> {
  const known = indexes.get(edition)
  if (known) return known
  const made = new Map(edition.rows.map((row) => [`${row.area}/${row.indicator}`, row]))
  indexes.set(edition, made)
  return made
}
