import type { PicturedSheet } from '../../../shared/progress/progress-paths.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { rankFirms } from '../../../shared/progress/views/rank-firms.ts'
import { sayPeriods } from '../../../shared/progress/views/say-periods.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { dateText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'
import { accidentHours } from './accident-hours.ts'
import { type CampaignData, readStopWork } from './campaign-data.ts'
import { DRAWN_FIRMS, firmRange } from './firm-range.ts'
import type { PictureFile } from './picture-file.ts'

/** The picture of a register, as a file. */
export async function registerFile(
  records: PublicRecords,
  { campaign }: CampaignData,
  sheet: PicturedSheet,
  text: PageText,
): Promise<PictureFile> {
  const { t, join, language } = text
  const name = t(`page.progress.register.${sheet}`)
  if (sheet === 'stop-work') {
    const months = await readStopWork(records, campaign)
    const ranking = rankFirms(months, campaign.settings.stopWork)
    const { chart } = firmRange(ranking, text)
    const { periods } = ranking
    const drawn = t('page.progress.firms.drawnMonths', { span: sayPeriods(periods, language) })
    const source = join(t('page.progress.firms.source', { n: DRAWN_FIRMS }), ...(chart ? [drawn] : []))
    return { name, chart, edition: months.find(({ period }) => period === periods.at(-1)), source }
  }
  const { day } = records
  const edition = await records.progress.read(campaign.id, sheet, ALWAYS)
  const asOf = t('page.progress.asOf', { day: dateText(day, language) })
  const source = join(t('page.progress.accidents.onlyDay'), asOf)
  return { name, chart: edition && accidentHours(edition, campaign, day, text), edition, source }
}
