import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { indicatorChart } from '../../../shared/progress/charts/indicator-chart.ts'
import { svgFile } from '../../../shared/progress/charts/svg-file.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { Language } from '../../../shared/value/language.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import { pageText } from '../../text/page-text.ts'
import { cityCodes } from './campaign-data.ts'

/** The picture of an indicator as a file that says itself what it is; a sentence alone when there is nothing to draw. */
export function indicatorFile(
  indicator: Indicator,
  editions: readonly SheetEdition[],
  { language, origin }: { readonly language: Language; readonly origin: string },
): string {
  const { t, of } = pageText(language)
  const chart = indicatorChart({ indicator, editions, areas: cityCodes, language })
  const last = editions.at(-1)
  const month = last ? monthText(last.period, language) : ''
  const name = t('page.progress.indicatorIn', { name: of(indicator), month })
  const published = last
    ? t('page.progress.editionOf', { day: dateText(last.publishedOn, language), n: last.edition })
    : ''
  const foot = [
    t('page.progress.source'),
    `${published} ${origin}`,
    ...(last?.sample ? [t('common.sample.badge')] : []),
  ]
  if (!chart) {
    const title = `${of(indicator)}：${t('page.progress.chart.none')}`
    return svgFile({ width: 590, height: 20, body: '' }, { title, unit: '', foot, lang: language })
  }
  const unit = `${name} · ${chart.unit}`
  return svgFile(chart.wide, { title: chart.says, unit, foot, lang: language === 'zh' ? 'zh-CN' : 'en' })
}
