import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { dutyStates } from '../../../shared/campaign/duty-state.ts'
import { isRegister, type RegisterId } from '../../../shared/campaign/sheet-ids.ts'
import { cities, districts, zones } from '../../../shared/place/division.ts'
import { picturedSheets, progressBase, progressPages } from '../../../shared/progress/progress-paths.ts'
import type { PublicChange } from '../../../shared/publication/public-records.ts'

type ProgressChange = Extract<PublicChange, { readonly kind: 'progress' }>
type CampaignChange = Extract<PublicChange, { readonly kind: 'campaign' }>

/** The pages that show an edition of a sheet: those that are read first come first. */
export function pagesOfProgress({ campaign, current, sheet, period }: ProgressChange): string[] {
  const base = progressBase(campaign, current)
  const below = (pages: readonly string[]) => pages.map((page) => base + page)
  const places = cities.map(({ code }) => progressPages.city(code))
  // Duties are told beside the newest month in which most have a number: any month may come to be it, or say how many it lacks.
  const measured = sheet === 'figures' ? measuredPages(campaign) : []
  const first = campaign.id === current ? ['/'] : []
  return [
    ...below(['']),
    ...first,
    ...below([...ownPages(campaign, sheet, period), ...places, ...measured]),
    '/data/',
  ]
}

function ownPages(campaign: Campaign, sheet: ProgressChange['sheet'], period: string): string[] {
  if (isRegister(sheet)) return registerPages(sheet)
  if (sheet === 'duties') return [...dutyPages(campaign), ...namedPages(campaign)]
  const indicators = campaign.indicators.flatMap(({ id }) => [
    progressPages.indicator(id, period),
    progressPages.indicator(id),
    progressPages.picture(id),
  ])
  return [progressPages.period(period), ...indicators, ...districtPages(campaign)]
}

/** Where the pages of the current campaign begin. */
const PLAIN = progressBase({ id: '' }, '')

/**
 * Every page of a campaign, at all its addresses, of which one holds the page and another says where it is: an earlier one stood at the
 * plain address, one that has begun at its own, one to come at its own alone. `periods`: months of which figures are published.
 */
export function pagesOfCampaign({ campaign, current, periods, toCome, alone }: CampaignChange): string[] {
  const own = progressBase(campaign, undefined)
  const months = periods.flatMap((period) => [
    progressPages.period(period),
    ...campaign.indicators.map(({ id }) => progressPages.indicator(id, period)),
  ])
  const pages = [
    ...['', ...dutyPages(campaign), ...cities.map(({ code }) => progressPages.city(code))],
    ...districtPages(campaign),
    ...campaign.indicators.flatMap(({ id }) => [progressPages.indicator(id), progressPages.picture(id)]),
    ...campaign.sheets.filter(isRegister).flatMap(registerPages),
    ...months,
  ]
  const first = campaign.id === current ? ['/'] : []
  return [
    ...[...(toCome ? [] : [PLAIN]), ...(alone ? [] : [own])].flatMap((at) => pages.map((page) => at + page)),
    ...first,
    '/data/',
  ]
}

/** The page of a register, and its picture where it has one. */
const registerPages = (sheet: RegisterId): string[] => [
  progressPages.register(sheet),
  ...picturedSheets.filter((one) => one === sheet).map(progressPages.registerPicture),
]

const dutyPages = ({ duties }: Campaign): string[] => [
  ...duties.map(({ id }) => progressPages.duty(id)),
  ...dutyStates.map(progressPages.dutiesIn),
]

/** Districts that a duty names alone, where they have a page. */
function namedPages(campaign: Campaign): string[] {
  const named = new Set(
    campaign.duties.flatMap(({ areaCodes = [] }) => areaCodes.map(progressPages.district)),
  )
  return districtPages(campaign).filter((page) => named.has(page))
}

/** Pages of duties that an indicator measures. */
const measuredPages = ({ duties }: Campaign): string[] => [
  ...duties
    .filter(({ measures }) => measures.some(({ by }) => 'indicator' in by))
    .map(({ id }) => progressPages.duty(id)),
  ...dutyStates.map(progressPages.dutiesIn),
]

/** Districts and zones, where the campaign has them report. */
function districtPages({ indicators }: Campaign): string[] {
  if (!indicators.some(({ level }) => level === 'district')) return []
  const own = [
    ...districts.map(({ code }) => code),
    ...zones.filter(({ sameAs }) => !sameAs).map(({ id }) => id),
  ]
  return own.map(progressPages.district)
}
