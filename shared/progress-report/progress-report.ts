import * as z from 'zod'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { campaignSpan } from '../progress/views/campaign-span.ts'
import { addDays, Day, isDay, weekday } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'

/** The two reports that the plan asks for: on the way by 1 August, of the whole by the end of the year. */
export const planReports = ['midterm', 'yearend'] as const

/** What a report is called in texts. */
export type ReportSort = (typeof planReports)[number] | 'weekly'

const WEEKLY = 'weekly-'

/** The report of a week's work, 周报, by its Monday: `weekly-2023-06-05`. */
const WeekReport = z
  .templateLiteral([WEEKLY, Day])
  .refine((kind) => isDay(kind.slice(WEEKLY.length)) && weekday(kind.slice(WEEKLY.length)) === 1)

export const ReportKind = z.union([z.enum(planReports), WeekReport])
export type ReportKind = z.infer<typeof ReportKind>

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

/** What identifies a report: of which campaign, which of them, of which office. */
export const ReportName = z.strictObject({
  campaign: z.string().min(1),
  kind: ReportKind,
  area: OfficeCode,
})
export type ReportName = z.infer<typeof ReportName>

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
