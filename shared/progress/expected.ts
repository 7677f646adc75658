import type { Campaign } from '../campaign/campaign-schema.ts'
import { isDue } from '../campaign/is-due.ts'
import { cities, districts, zones } from '../place/division.ts'
import { addDays, type Day } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { ALWAYS } from './sheet.ts'
import type { SheetPeriod } from './sheet-period.ts'
import { monthAfter, monthsBetween } from './submission.ts'
import { upperOf } from './submission-steps.ts'

/** The periods of a campaign: the months of its phases, in order, or the one of a sheet that is kept on. A month between phases is none. */
export function periodsOf({ phases }: Pick<Campaign, 'phases'>, every: 'month' | 'always'): string[] {
  if (every === ALWAYS) return [ALWAYS]
  return [...new Set(phases.flatMap(({ from, to }) => monthsBetween(from, to)))].sort()
}

/**
 * The first day on which a period of a campaign can be handed in, accepted and published: the last day of the month, and of a sheet
 * that is kept on the campaign's first. Nothing is told of days that are to come.
 */
export function readyOn({ phases }: Pick<Campaign, 'phases'>, period: string): Day {
  const first = phases.map(({ from }) => from).sort()[0] ?? ''
  return period === ALWAYS ? first : addDays(`${monthAfter(period)}-01`, -1)
}

/** Whether a period is over, or of a sheet that is kept on begun: see {@link readyOn}. */
export const isReady = (plan: Pick<Campaign, 'phases'>, period: string, today: Day): boolean =>
  readyOn(plan, period) <= today

/**
 * Offices that hand a sheet in to this one, in the order of their codes, with this one where it reports itself: cities to
 * the province, districts and zones to their city what they supervise, and figures for months for which they are asked for some.
 */
export function expectedOf(
  plan: Campaign,
  { sheet, period }: Pick<SheetPeriod, 'sheet' | 'period'>,
  office: string,
): string[] {
  if (office === PROVINCE) {
    const own = sheet === 'duties' && plan.duties.some(({ level }) => level === 'province')
    return [...(own ? [PROVINCE] : []), ...cities.map(({ code }) => code)]
  }
  if (upperOf(office) !== PROVINCE) return [office]
  const below =
    sheet === 'supervised' ||
    (sheet === 'figures' && plan.indicators.some((one) => one.level === 'district' && isDue(one, period)))
  const places = [...districts.map(({ code, cityCode }) => ({ code, cityCode })), ...zonesApart()]
  return [office, ...(below ? places.filter((one) => one.cityCode === office).map(({ code }) => code) : [])]
}

/** Zones that stand for themselves, as offices. */
const zonesApart = () =>
  zones.filter((one) => one.sameAs === undefined).map(({ id, cityCode }) => ({ code: id, cityCode }))
