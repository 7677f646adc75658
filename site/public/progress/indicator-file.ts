import type { Indicator } from '../../../shared/campaign/campaign-schema.ts'
import { indicatorChart } from '../../../shared/progress/charts/indicator-chart.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { Language } from '../../../shared/value/language.ts'
import { monthText } from '../../text/date-text.ts'
import { pageText } from '../../text/page-text.ts'
import { cityCodes } from './campaign-data.ts'
import type { PictureFile } from './picture-file.ts'

/** The picture of an indicator, as a file. */
export function indicatorFile(
  indicator: Indicator,
  editions: readonly SheetEdition[],
  language: Language,
): PictureFile {
  const { t, of } = pageText(language)
  const edition = editions.at(-1)
  const month = edition ? monthText(edition.period, language) : ''
  const chart = indicatorChart({ indicator, editions, areas: cityCodes, language })
  const name = chart ? t('page.progress.indicatorIn', { name: of(indicator), month }) : of(indicator)
  return { name, chart, edition, source: t('page.progress.source') }
}
