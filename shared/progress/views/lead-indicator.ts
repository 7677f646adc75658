import type { Campaign, Indicator } from '../../campaign/campaign-schema.ts'
import type { SheetEdition } from '../edition.ts'
import { campaignSpan } from './campaign-span.ts'
import { sumOf } from './indicator-sum.ts'

/**
 * The indicator that stands for where the campaign is: the first ratio with a target that some place falls short of, those of a
 * duty that comes due before the campaign ends before all others; the last of them when none does. Without any such ratio, the first
 * indicator that has a figure.
 */
export function leadIndicator(
  { indicators, duties, phases }: Pick<Campaign, 'indicators' | 'duties' | 'phases'>,
  edition: SheetEdition,
  areas: readonly string[],
): Indicator | undefined {
  const told = indicators.filter((one) => sumOf(edition, one, areas).counted > 0)
  const aimed = told.filter(({ kind, target }) => kind === 'ratio' && target !== undefined)
  const { to: end } = campaignSpan({ phases })
  const early = aimed.filter((one) => {
    const [first] = duties.find(({ id }) => id === one.duty)?.due.days ?? []
    return first !== undefined && first < end
  })
  const open = [...early, ...aimed].find((one) => sumOf(edition, one, areas).short.length > 0)
  return open ?? early.at(-1) ?? aimed.at(-1) ?? told[0]
}
