import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { shortPlace } from '../../../shared/place/division.ts'
import { reporterOf } from '../../../shared/progress/compose-edition.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import {
  cameOf,
  cellOf,
  type FigureCell,
  measureOf,
  reaches,
} from '../../../shared/progress/views/figure-cell.ts'
import { tellersIn } from '../../../shared/progress/views/headline.ts'
import { sayAwaited } from '../../../shared/progress/views/say-awaited.ts'
import { monthText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'
import type { CampaignData } from './campaign-data.ts'

/**
 * A place in a sentence: how many indicators it reported, reached, and did not, and how many have no number and why. A reason and a
 * number that is suppressed are a report. What weighs most stands between stars.
 */
export function areaLede(
  { campaign, newest }: Pick<CampaignData, 'campaign' | 'newest'>,
  area: string,
  { t, language }: PageText,
  indicators: readonly Indicator[] = campaign.indicators,
): string {
  if (!newest) return t('page.progress.today.noFigures')
  const month = monthText(newest.period, language)
  const cells = indicators.map((indicator) => ({ indicator, cell: cellOf(newest, indicator, area) }))
  const countOf = (...kinds: FigureCell['kind'][]) =>
    cells.filter(({ cell }) => kinds.includes(cell.kind)).length
  if (countOf('figure', 'explained', 'suppressed') === 0) {
    const awaited = cameOf(newest, area)
    return awaited
      ? t('page.progress.area.awaited', { month, says: sayAwaited(awaited, language) })
      : t('page.progress.area.none', { month })
  }
  const told = countOf('figure')
  const rest = {
    suppressed: countOf('suppressed'),
    missing: countOf('missing'),
    came: countOf('handedIn', 'returned'),
    explained: countOf('explained'),
  }
  return [
    told > 0
      ? t('page.progress.area.told', { month, told, ...judge(cells) })
      : t('page.progress.area.noNumber', { month }),
    ...(rest.suppressed > 0 ? [t('page.progress.area.suppressed', { n: rest.suppressed })] : []),
    ...(rest.missing > 0 ? [t('page.progress.area.missing', { missing: rest.missing })] : []),
    ...(rest.came > 0 ? [t('page.progress.area.came', { n: rest.came })] : []),
    ...(rest.explained > 0 ? [t('page.progress.area.explained', { n: rest.explained })] : []),
    t('page.progress.area.full'),
  ].join('')
}

/** Of a district that nothing was published of alone: that it is part of its city, where its city has a number at all. */
export function districtNone(
  { newest }: Pick<CampaignData, 'newest'>,
  area: string,
  editions: readonly SheetEdition[],
  { t, language, join }: PageText,
): string {
  const city = reporterOf(area)
  if (editions.some((edition) => tellersIn(edition, [city]) > 0)) return t('page.progress.districtNone')
  const awaited = newest && cameOf(newest, area)
  const month = newest ? monthText(newest.period, language) : ''
  return join(
    t('page.progress.districtSilent', { city: shortPlace(city, language) }),
    ...(awaited ? [t('page.progress.area.awaited', { month, says: sayAwaited(awaited, language) })] : []),
  )
}

/** How many numbers reach their targets, and how many do not. */
function judge(cells: readonly { readonly indicator: Indicator; readonly cell: FigureCell }[]) {
  const judged = cells.map(({ indicator, cell }) => {
    const measure = measureOf(indicator, cell)
    return measure === undefined ? undefined : reaches(indicator, measure)
  })
  return {
    reached: judged.filter((one) => one === true).length,
    short: judged.filter((one) => one === false).length,
  }
}
