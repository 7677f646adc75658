import * as z from 'zod'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { campaignSpan } from '../progress/views/campaign-span.ts'
import { addDays, Day, weekday } from '../value/day.ts'
import { written } from '../value/written.ts'
import { planReports, type ReportKind, ReportName, WEEKLY } from './report-name.ts'

/** What a report is called in texts. */
export type ReportSort = (typeof planReports)[number] | 'weekly'

/** The Monday of a weekly report. */
export const mondayOf = (kind: ReportKind): Day | undefined =>
  kind.startsWith(WEEKLY) ? kind.slice(WEEKLY.length) : undefined

/** Which of the three a report is. */
export const sortOf = (kind: ReportKind): ReportSort => planReports.find((one) => one === kind) ?? 'weekly'

/** The reports of weeks of a campaign that have begun by a day, the newest first; before its first week that one. */
export function weekReports(campaign: Pick<Campaign, 'phases'>, today: Day): ReportKind[] {
  const { from, to } = campaignSpan(campaign)
  const end = today < to ? today : to
  const weeks: ReportKind[] = []
  for (
    let day = addDays(from, -((weekday(from) + 6) % 7));
    weeks.length === 0 || day <= end;
    day = addDays(day, 7)
  )
    weeks.unshift(`${WEEKLY}${day}`)
  return weeks
}

/** The parts of a report that people write; the rest is composed of published data. */
export const wordParts = ['overview', 'inspection', 'enforcement', 'problems', 'next'] as const
export type WordPart = (typeof wordParts)[number]

const Words = z.strictObject(
  Object.fromEntries(wordParts.map((part) => [part, written(0, 5000)])) as Record<
    WordPart,
    ReturnType<typeof written>
  >,
)

/** A saved version of a report's words. Versions are never written over. */
export const ReportVersion = ReportName.extend({
  version: z.int().min(1),
  words: Words,
  /** Figures of this month and before are in it. */
  period: z.string(),
  day: Day,
  by: z.string(),
  name: z.string(),
})
export type ReportVersion = z.infer<typeof ReportVersion>

export const noWords: Readonly<Record<WordPart, string>> = {
  ...{ overview: '', inspection: '', enforcement: '', problems: '', next: '' },
}

export { Words as ReportWords }
