import type { Campaign } from '../campaign/campaign-schema.ts'
import { type Day, daysBetween } from '../value/day.ts'
import { PROVINCE } from '../value/office-code.ts'
import { expectedOf, periodsOf } from './expected.ts'
import { sheets } from './sheets.ts'
import { dueOn, type SheetPeriod, type Submission } from './submission.ts'

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

/** Offices that a report is still awaited from, and those that await one: the level above, when its day is over. */
export function officesToTell(
  plan: Campaign,
  report: DueReport,
  submissions: readonly Pick<Submission, 'area' | 'submittedOn'>[],
): { readonly own: readonly string[]; readonly above: readonly string[] } {
  const handedIn = new Set(
    submissions.filter(({ submittedOn }) => submittedOn !== undefined).map(({ area }) => area),
  )
  const cities = expectedOf(plan, report.sheet, PROVINCE).filter((area) => area !== PROVINCE)
  const silent = cities.filter((area) => !handedIn.has(area))
  return { own: silent, above: silent.length > 0 && report.occasion === 'late' ? [PROVINCE] : [] }
}
