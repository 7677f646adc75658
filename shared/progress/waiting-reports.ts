import type { Campaign } from '../campaign/campaign-schema.ts'
import { type Day, daysBetween } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { isHandedIn } from './awaited.ts'
import { expectedOf, periodsOf } from './expected.ts'
import type { SheetPeriod } from './sheet-period.ts'
import { sheets } from './sheets.ts'
import { dueOn, type Submission } from './submission.ts'

/** Days before its due day from which a report is called for. */
const SOON = 3

/** Days after its due day for which an office is reminded of a report that did not come. */
export const LATE_DAYS = 31

/** A sheet's period that is due soon, or is over its day. */
export interface DueReport extends SheetPeriod {
  readonly dueOn: Day
  readonly occasion: 'soon' | 'late'
}

/** The monthly reports of campaigns that are due within three days, or were within the last month. */
export function dueReports(campaigns: readonly Campaign[], today: Day): DueReport[] {
  return campaigns.flatMap((plan) =>
    plan.sheets
      .filter((sheet) => sheets[sheet].every === 'month')
      .flatMap((sheet) =>
        periodsOf(plan, 'month').flatMap((period): DueReport[] => {
          const day = dueOn(period, plan.settings)
          const left = day === undefined ? Number.NaN : daysBetween(today, day)
          if (day === undefined || !(left <= SOON && left >= -LATE_DAYS)) return []
          return [{ campaign: plan.id, sheet, period, dueOn: day, occasion: left < 0 ? 'late' : 'soon' }]
        }),
      ),
  )
}

/** What an office has to be told of a report: that its own is still awaited, and how many it awaits from the level below. */
export interface ToldOf {
  readonly own: number
  readonly awaited: number
}

/**
 * The offices that have to be told of a report: those whose own is still awaited, and, when its day is over, those that await one. Places of a city that has handed in itself are not called: its numbers hold theirs.
 */
export function officesToTell(
  plan: Campaign,
  report: DueReport,
  submissions: readonly Pick<Submission, 'area' | 'state' | 'accepted'>[],
): ReadonlyMap<string, ToldOf> {
  const handedIn = new Set(submissions.filter(isHandedIn).map(({ area }) => area))
  const silentBelow = (office: string) =>
    expectedOf(plan, report, office).filter((area) => area !== office && !handedIn.has(area))
  const late = report.occasion === 'late'
  const cities = silentBelow(PROVINCE)
  const told = new Map<string, ToldOf>()
  for (const city of cities) {
    const places = silentBelow(city)
    told.set(city, { own: 1, awaited: late ? places.length : 0 })
    for (const place of places) told.set(place, { own: 1, awaited: 0 })
  }
  if (late && cities.length > 0) told.set(PROVINCE, { own: 0, awaited: cities.length })
  return told
}
