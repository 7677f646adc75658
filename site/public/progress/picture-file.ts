import type { ToldChart } from '../../../shared/progress/charts/svg.ts'
import { svgFile } from '../../../shared/progress/charts/svg-file.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { Language } from '../../../shared/value/language.ts'
import { dateText } from '../../text/date-text.ts'
import { pageText } from '../../text/page-text.ts'

/** What a picture as a file is made of. */
export interface PictureFile {
  /** What it is a picture of. */
  readonly name: string
  /** Absent: there is nothing to draw. */
  readonly chart?: ToldChart | undefined
  readonly edition?: SheetEdition | undefined
  /** Where its numbers come from. */
  readonly source: string
}

/** A picture as a file that says itself what it is, whence and of which day; a sentence alone when there is nothing to draw. */
export function pictureFile(
  { name, chart, edition, source }: PictureFile,
  { language, origin }: { readonly language: Language; readonly origin: string },
): string {
  const { t } = pageText(language)
  const published = edition
    ? t('page.progress.editionOf', { day: dateText(edition.publishedOn, language), n: edition.edition })
    : ''
  const foot = [source, `${published} ${origin}`, ...(edition?.sample ? [t('common.sample.badge')] : [])]
  const lang = language === 'zh' ? 'zh-CN' : 'en'
  if (chart) return svgFile(chart.wide, { title: chart.says, unit: `${name} · ${chart.unit}`, foot, lang })
  const title = t('page.progress.chart.noneOf', { name })
  return svgFile({ width: 590, height: 20, body: '' }, { title, unit: '', foot, lang })
}
