import type { Campaign } from '../campaign/campaign-schema.ts'
import { campaignSpan } from '../progress/views/campaign-span.ts'
import { addDays, type Day } from '../value/day.ts'
import { mondayOf } from './progress-report.ts'
import type { ReportKind } from './report-name.ts'

/** Month in which the plan's report on the way is due, on its first day. */
const MIDTERM = '08'

/** The last month that a report can be about: of a week the month of its Sunday, on the way the one before it is due, else the campaign's. */
function lastMonth(campaign: Pick<Campaign, 'phases'>, kind: ReportKind): string {
  const monday = mondayOf(kind)
  if (monday !== undefined) return addDays(monday, 6).slice(0, 7)
  const { to } = campaignSpan(campaign)
  return kind === 'midterm' ? addDays(`${to.slice(0, 4)}-${MIDTERM}-01`, -1).slice(0, 7) : to.slice(0, 7)
}

/** Those of a campaign's months that a report can be about. */
export const monthsWithin = (
  campaign: Pick<Campaign, 'phases'>,
  kind: ReportKind,
  months: readonly string[],
): string[] => months.filter((month) => month <= lastMonth(campaign, kind))

/**
 * The month whose figures a report begins with: the newest published one that is not after the report's own time; without any, the
 * last that it can be about and that is over, else the campaign's first. `months`: of the campaign, oldest first; `published`: months
 * of which figures are public.
 */
export function reportMonth(
  campaign: Pick<Campaign, 'phases'>,
  kind: ReportKind,
  months: readonly string[],
  published: readonly string[],
  today: Day,
): string {
  const within = monthsWithin(campaign, kind, months)
  const over = within.findLast((month) => month < today.slice(0, 7))
  return within.findLast((month) => published.includes(month)) ?? over ?? months[0] ?? ''
}
