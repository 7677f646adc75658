import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import { cities } from '../../../shared/place/division.ts'
import { SheetEdition } from '../../../shared/progress/edition.ts'
import { isReady } from '../../../shared/progress/expected.ts'
import { sheetPath } from '../../../shared/progress/progress-paths.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { headlineOf } from '../../../shared/progress/views/headline.ts'
import { measuredEditions } from '../../../shared/progress/views/measured-editions.ts'
import { type ComposedReport, composeReport } from '../../../shared/progress-report/compose-report.ts'
import type { Day } from '../../../shared/value/day.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'
import { readPublishedMonths } from './published-months.ts'

/** What a report says by itself, and the edition of figures that it takes them from. */
export interface ReportContent {
  readonly composed: ComposedReport
  readonly figures: SheetEdition | undefined
}

interface Asked {
  readonly campaign: Campaign
  readonly area: string
  readonly period: string
  readonly day: Day
}

/** Composes a report of the published data, read as anybody reads it. What is not published is left out. */
export function useReportData({ campaign, area, period, day }: Asked): Loaded<ReportContent> {
  return useLoad(`${campaign.id} ${area} ${period}`, async () => {
    const [figures, measured, duties, supervised, accidents] = await Promise.all([
      readEdition(campaign.id, 'figures', period),
      readMeasured(campaign, day),
      readEdition(campaign.id, 'duties', ALWAYS),
      readEdition(campaign.id, 'supervised', ALWAYS),
      readEdition(campaign.id, 'accidents', ALWAYS),
    ])
    return {
      figures,
      composed: composeReport({ campaign, area, day, figures, measured, duties, supervised, accidents }),
    }
  })
}

const cityCodes = cities.map(({ code }) => code)

/** The editions by which the public pages measure duties on a day. */
async function readMeasured(campaign: Campaign, day: Day): Promise<SheetEdition[]> {
  const months = (await readPublishedMonths())
    .filter((one) => one.campaign === campaign.id && isReady(campaign, one.period, day))
    .map(({ period }) => period)
    .sort()
  const read = (period: string) => readEdition(campaign.id, 'figures', period)
  const newest = await headlineOf(months, read, cityCodes)
  return measuredEditions({ months, read, areas: cityCodes }, newest?.edition)
}

/** The newest edition of a sheet's period; undefined when none is published. Throws when there is no line. */
export async function readEdition(
  campaign: string,
  sheet: SheetId,
  period: string,
): Promise<SheetEdition | undefined> {
  const response = await fetch(`/${sheetPath(campaign, sheet, period)}.json`, { cache: 'no-cache' })
  if (response.status === 404 || response.status === 403) return undefined
  if (!response.ok) throw new TypeError(`${response.status}`)
  return SheetEdition.parse(await response.json())
}
