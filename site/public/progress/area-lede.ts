import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { awaitedIn, cellOf, measureOf, reaches } from '../../../shared/progress/views/figure-cell.ts'
import { sayAwaited } from '../../../shared/progress/views/say-awaited.ts'
import { monthText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'
import type { CampaignData } from './campaign-data.ts'

/** A place in a sentence: how many indicators it reported, reached, and did not. What weighs most stands between stars. */
export function areaLede(
  { campaign, newest }: CampaignData,
  area: string,
  { t, language }: PageText,
  indicators: readonly Indicator[] = campaign.indicators,
): string {
  if (!newest) return t('page.progress.today.noFigures')
  const month = monthText(newest.period, language)
  const cells = indicators.map((indicator) => ({ indicator, cell: cellOf(newest, indicator, area) }))
  const told = cells.filter(({ cell }) => cell.kind === 'figure')
  if (told.length === 0) {
    const awaited = awaitedIn(newest, area)
    return awaited
      ? t('page.progress.area.awaited', { month, says: sayAwaited(awaited, language) })
      : t('page.progress.area.none', { month })
  }
  const judged = told.map(({ indicator, cell }) => {
    const measure = measureOf(indicator, cell)
    return measure === undefined ? undefined : reaches(indicator, measure)
  })
  const countOf = (kind: 'missing' | 'explained') => cells.filter(({ cell }) => cell.kind === kind).length
  const counts = {
    ...{ month, told: told.length, missing: countOf('missing') },
    ...{
      reached: judged.filter((one) => one === true).length,
      short: judged.filter((one) => one === false).length,
    },
  }
  const explained = countOf('explained')
  return [
    t('page.progress.area.told', counts),
    ...(counts.missing > 0 ? [t('page.progress.area.missing', counts)] : []),
    ...(explained > 0 ? [t('page.progress.area.explained', { n: explained })] : []),
    t('page.progress.area.full'),
  ].join('')
}
