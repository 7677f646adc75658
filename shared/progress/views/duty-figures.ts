import type { Campaign, Duty, Indicator } from '../../campaign/campaign-schema.ts'
import type { DutyStanding } from '../../campaign/duty-state.ts'
import { isDue } from '../../campaign/is-due.ts'
import type { SheetEdition } from '../edition.ts'
import { reaches } from './figure-cell.ts'
import { type IndicatorSum, sumOf } from './indicator-sum.ts'

/** The newest figures of an indicator that measures a duty. */
export interface DutyFigure {
  readonly indicator: Indicator
  readonly month: string
  readonly sum: IndicatorSum
  /** Whether what the duty's reports say and the figures do not agree. */
  readonly against?: 'together' | 'some'
}

/**
 * The newest figures of a duty's indicators. They are against it where it is said to be done and all places together are short of
 * the target, at least half of them having a number, or `some` place that says so is. Indicators of which nobody reported a figure are left out.
 */
export function dutyFigures(
  { indicators }: Pick<Campaign, 'indicators'>,
  duty: Pick<Duty, 'id' | 'measures'>,
  standing: DutyStanding,
  { editions, areas }: { readonly editions: readonly SheetEdition[]; readonly areas: readonly string[] },
): DutyFigure[] {
  const named = new Set(duty.measures.flatMap(({ by }) => ('indicator' in by ? [by.indicator] : [])))
  return indicators
    .filter(({ id }) => named.has(id))
    .flatMap((indicator): DutyFigure[] => {
      const edition = editions.find(({ period }) => isDue(indicator, period))
      const sum = edition && sumOf(edition, indicator, areas)
      if (!sum || sum.counted === 0) return []
      const against = contradiction(indicator, sum, standing)
      return [{ indicator, month: edition.period, sum, ...(against && { against }) }]
    })
}

function contradiction(
  indicator: Indicator,
  { cells, counted, percent, short }: IndicatorSum,
  { state, areas }: DutyStanding,
): DutyFigure['against'] {
  const isTold = counted * 2 >= cells.length
  if (isTold && state === 'done' && percent !== undefined && reaches(indicator, percent) === false)
    return 'together'
  const done = new Set(areas.filter((one) => one.state === 'done').map(({ area }) => area))
  const isSaidDone = (area: string) => state === 'done' || done.has(area)
  return short.some(isSaidDone) ? 'some' : undefined
}
