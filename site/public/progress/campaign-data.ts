import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import { cities, districts, zones } from '../../../shared/place/division.ts'
import type { EditionMark, SheetEdition } from '../../../shared/progress/edition.ts'
import { isReady } from '../../../shared/progress/expected.ts'
import { progressBase } from '../../../shared/progress/progress-paths.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { registerDays, toldDays } from '../../../shared/progress/views/as-reported.ts'
import { type DutyBoard, dutyBoard, type Measured } from '../../../shared/progress/views/duty-board.ts'
import { reportsOn, waitsIn } from '../../../shared/progress/views/figure-cell.ts'
import { type Headline, headlineOf } from '../../../shared/progress/views/headline.ts'
import { measuredEditions } from '../../../shared/progress/views/measured-editions.ts'
import { registerLacks } from '../../../shared/progress/views/register-lacks.ts'
import { supervisedNow } from '../../../shared/progress/views/supervised-now.ts'
import type { TodayData } from '../../../shared/progress/views/today.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'

/** Where a page of an earlier campaign stands now. */
export interface EarlierPage {
  readonly campaign: Campaign
  readonly at: string
}

/** Codes of all cities, in their order. */
export const cityCodes: readonly string[] = cities.map(({ code }) => code)

/** Districts and functional zones of a city. */
export const placesOf = (city: string): readonly string[] => [
  ...districts.filter(({ cityCode }) => cityCode === city).map(({ code }) => code),
  ...zones.filter(({ cityCode, sameAs }) => cityCode === city && !sameAs).map(({ id }) => id),
]

/** Whether an edition tells anything of one of these places. */
export const tellsOf = (edition: SheetEdition, places: readonly string[]): boolean =>
  places.some((code) => reportsOn(edition, code))

/** What every page of a campaign starts from. */
export interface CampaignData {
  readonly campaign: Campaign
  /** Where its pages begin, without language. */
  readonly base: string
  /** Months of which figures are published, oldest first. */
  readonly months: readonly EditionMark[]
  /** The month from which today is told: {@link headlineOf}. */
  readonly newest?: SheetEdition
  readonly headline?: Headline
  readonly duties?: SheetEdition
  /** Earlier campaigns that had such a page at the same address, and where theirs stands now. */
  readonly earlier?: readonly EarlierPage[]
}

/** Months that are over by a day: no page opens on another, whatever was published. */
const monthsOver = (months: readonly EditionMark[], campaign: Campaign, day: string) =>
  months.filter(({ period }) => isReady(campaign, period, day))

/** Reads what the pages of a campaign start from. */
export async function readCampaign(
  { progress, campaigns, day }: PublicRecords,
  campaign: Campaign,
): Promise<CampaignData> {
  const months = monthsOver(await progress.periods(campaign.id, 'figures'), campaign, day)
  const headline = await headlineOf(
    months.map(({ period }) => period),
    (period) => progress.read(campaign.id, 'figures', period),
    cityCodes,
  )
  const duties = await progress.read(campaign.id, 'duties', ALWAYS)
  return {
    ...{ campaign, months, base: progressBase(campaign, campaigns[0]?.id) },
    ...(headline && { headline, newest: headline.edition }),
    ...(duties && { duties }),
  }
}

/** Other campaigns of which a register of this kind is published. */
export async function othersWith(
  { progress, campaigns }: PublicRecords,
  { campaign }: Pick<CampaignData, 'campaign'>,
  sheet: SheetId,
): Promise<readonly Campaign[]> {
  const others = campaigns.filter(({ id }) => id !== campaign.id)
  const published = await Promise.all(
    others.map(async ({ id }) => (await progress.periods(id, sheet)).length > 0),
  )
  return others.filter((_, n) => published[n])
}

/** The newest editions of all months of a sheet, oldest first. */
export async function readMonths(
  { progress, day }: PublicRecords,
  campaign: Campaign,
  sheet: SheetId,
): Promise<SheetEdition[]> {
  const marks = monthsOver(await progress.periods(campaign.id, sheet), campaign, day)
  const read = await Promise.all(marks.map(({ period }) => progress.read(campaign.id, sheet, period)))
  return read.filter((edition) => edition !== undefined)
}

/** Those up to the month that pages tell of: a later one has numbers of few cities. */
export const upToHeadline = (months: readonly SheetEdition[], { newest }: CampaignData): SheetEdition[] =>
  months.filter(({ period }) => newest !== undefined && period <= newest.period)

/** Months of stop-work notices that count, oldest first. */
export async function readStopWork(records: PublicRecords, campaign: Campaign): Promise<SheetEdition[]> {
  const { from } = campaign.settings.stopWork
  return (await readMonths(records, campaign, 'stop-work')).filter(({ period }) => period >= from)
}

/** The figures by which duties are measured: of the headline's month, and of the newest whole quarter that is told like it. */
export async function readMeasured(
  { progress }: PublicRecords,
  { campaign, months, newest }: CampaignData,
): Promise<Measured> {
  const read = (period: string) => progress.read(campaign.id, 'figures', period)
  const published = { months: months.map(({ period }) => period), read, areas: cityCodes }
  return { campaign, editions: await measuredEditions(published, newest), areas: cityCodes }
}

/** The board of duties on a day; undefined when nothing was published of them. */
export const boardOf = (
  { campaign, duties }: CampaignData,
  day: string,
  measured?: Measured,
): DutyBoard | undefined => duties && dutyBoard(campaign, duties.rows, day, measured, waitsIn(duties))

/** What the three sentences are made of. */
export async function readToday({ progress, day }: PublicRecords, data: CampaignData): Promise<TodayData> {
  const supervised = await progress.read(data.campaign.id, 'supervised', ALWAYS)
  const board = boardOf(data, day)
  return {
    ...{ campaign: data.campaign, areas: cityCodes },
    ...(board && { board }),
    ...(data.headline && { figures: data.headline }),
    ...(supervised && {
      supervised: supervisedNow(supervised.rows, day),
      supervisedLacks: registerLacks(supervised, cityCodes),
    }),
    told: {
      day,
      duties: data.duties && toldDays(data.duties, data.duties.rows),
      supervised: supervised && registerDays(supervised),
    },
  }
}
