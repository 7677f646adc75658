import * as z from 'zod'
import { Day, isDay, weekday } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'

/** The two reports that the plan asks for: on the way by 1 August, of the whole by the end of the year. */
export const planReports = ['midterm', 'yearend'] as const

/** How the kind of a weekly report begins. */
export const WEEKLY = 'weekly-'

/** The report of a week's work, 周报, by its Monday: `weekly-2023-06-05`. */
const WeekReport = z
  .templateLiteral([WEEKLY, Day])
  .refine((kind) => isDay(kind.slice(WEEKLY.length)) && weekday(kind.slice(WEEKLY.length)) === 1)

export const ReportKind = z.union([z.enum(planReports), WeekReport])
export type ReportKind = z.infer<typeof ReportKind>

/** What identifies a report: of which campaign, which of them, of which office. */
export const ReportName = z.strictObject({
  campaign: z.string().min(1),
  kind: ReportKind,
  area: OfficeCode,
})
export type ReportName = z.infer<typeof ReportName>
