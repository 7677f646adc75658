import type { Indicator } from '../../campaign/campaign-schema.ts'
import { isDue } from '../../campaign/is-due.ts'
import type { SheetEdition } from '../edition.ts'
import { cellOf, type FigureCell, measureOf, reaches } from './figure-cell.ts'

/** One place's cell, and what is drawn of it. */
export interface AreaCell {
  readonly area: string
  readonly cell: FigureCell
  /** Per cent of a ratio, else the number. */
  readonly measure?: number
}

/** Places whose number is in no sum, by why. */
export interface NoNumbers {
  /** Nothing came. */
  readonly missing: readonly string[]
  /** They said why they have none. */
  readonly explained: readonly string[]
  /** What they handed in is looked at, or was sent back. */
  readonly handedIn: readonly string[]
  readonly returned: readonly string[]
  readonly suppressed: number
}

/** Every place has its number. */
export const noneLacks: NoNumbers = {
  ...{ missing: [], explained: [], handedIn: [], returned: [], suppressed: 0 },
}

/** All places together. What somebody did not report, or is suppressed, is in no sum. */
export interface IndicatorSum extends NoNumbers {
  readonly cells: readonly AreaCell[]
  /** Places in the sum. */
  readonly counted: number
  /** Whether it is reported for this month at all. */
  readonly due: boolean
  readonly value: number
  /** Of a ratio. */
  readonly of?: number
  /** Of a ratio with a whole above zero. */
  readonly percent?: number
  /** Places that reach the target, and that do not; both empty where the plan sets none. */
  readonly reached: readonly string[]
  readonly short: readonly string[]
}

const known = new WeakMap<SheetEdition, WeakMap<Indicator, Map<string, IndicatorSum>>>()

/** Sums an indicator over places. A publication makes hundreds of pages of the same few editions: a sum is kept as long as its edition. */
export function sumOf(edition: SheetEdition, indicator: Indicator, areas: readonly string[]): IndicatorSum {
  const ofEdition = known.get(edition) ?? new WeakMap<Indicator, Map<string, IndicatorSum>>()
  const ofIndicator = ofEdition.get(indicator) ?? new Map<string, IndicatorSum>()
  const places = areas.join()
  const sum = ofIndicator.get(places) ?? summed(edition, indicator, areas)
  ofIndicator.set(places, sum)
  ofEdition.set(indicator, ofIndicator)
  known.set(edition, ofEdition)
  return sum
}

function summed(edition: SheetEdition, indicator: Indicator, areas: readonly string[]): IndicatorSum {
  const cells = areas.map((area) => areaCell(edition, indicator, area))
  const figures = cells.flatMap(({ cell }) => (cell.kind === 'figure' ? [cell] : []))
  const value = rounded(figures.reduce((sum, one) => sum + one.value, 0))
  const whole = rounded(figures.reduce((sum, one) => sum + (one.of ?? 0), 0))
  const of = (kind: FigureCell['kind']) =>
    cells.filter(({ cell }) => cell.kind === kind).map(({ area }) => area)
  const judged = cells.flatMap(({ area, measure }) =>
    measure === undefined ? [] : [{ area, reached: reaches(indicator, measure) }],
  )
  return {
    ...{ cells, counted: figures.length, value, due: isDue(indicator, edition.period) },
    ...{ missing: of('missing'), explained: of('explained') },
    ...{ handedIn: of('handedIn'), returned: of('returned') },
    suppressed: of('suppressed').length,
    ...(indicator.kind === 'ratio' && { of: whole }),
    ...(indicator.kind === 'ratio' && whole > 0 && { percent: (value / whole) * 100 }),
    reached: judged.filter(({ reached }) => reached === true).map(({ area }) => area),
    short: judged.filter(({ reached }) => reached === false).map(({ area }) => area),
  }
}

function areaCell(edition: SheetEdition, indicator: Indicator, area: string): AreaCell {
  const cell = cellOf(edition, indicator, area)
  const measure = measureOf(indicator, cell)
  return { area, cell, ...(measure !== undefined && { measure }) }
}

/** Amounts have two decimals; sums of them should have no more. */
const rounded = (sum: number) => Math.round(sum * 100) / 100

/**
 * The cells from worst to best: furthest from what is good first, then what has no number. Where neither way is good, the
 * order of places stays.
 */
export function worstFirst(indicator: Indicator, cells: readonly AreaCell[]): AreaCell[] {
  const good = indicator.good ?? (indicator.target === undefined ? undefined : 'up')
  if (good === undefined) return [...cells]
  const way = good === 'up' ? 1 : -1
  const rank = ({ measure }: AreaCell) => (measure === undefined ? Number.POSITIVE_INFINITY : measure * way)
  return [...cells].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    return first === second ? 0 : first < second ? -1 : 1
  })
}
