import type { Campaign, Indicator } from '../../campaign/campaign-schema.ts'
import type { SheetEdition } from '../edition.ts'
import { sumOf } from './indicator-sum.ts'

/**
 * The indicator that stands for where the campaign is: the first ratio with a target that not every place has reached; the last
 * of them when all have. Without any such ratio, the first indicator that has a figure.
 */
export function leadIndicator(
  { indicators }: Pick<Campaign, 'indicators'>,
  edition: SheetEdition,
  areas: readonly string[],
): Indicator | undefined {
  const told = indicators.filter((one) => sumOf(edition, one, areas).counted > 0)
  const aimed = told.filter(({ kind, target }) => kind === 'ratio' && target !== undefined)
  const open = aimed.find((one) => sumOf(edition, one, areas).reached.length < areas.length)
  return open ?? aimed.at(-1) ?? told[0]
}
