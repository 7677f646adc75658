import * as z from 'zod'
import { Day } from '../value/day.ts'
import { OfficeCode } from '../value/office-code.ts'
import { written } from '../value/written.ts'

/** The two reports that the plan asks for: on the way by 1 August, of the whole by the end of the year. */
export const reportKinds = ['midterm', 'yearend'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The parts of a report that people write; the rest is composed of published data. */
export const wordParts = ['overview', 'inspection', 'enforcement', 'problems', 'next'] as const
export type WordPart = (typeof wordParts)[number]

const Words = z.strictObject(
  Object.fromEntries(wordParts.map((part) => [part, written(0, 5000)])) as Record<
    WordPart,
    ReturnType<typeof written>
  >,
)

/** What identifies a report: of which campaign, which of the two, of which office. */
export const ReportName = z.strictObject({
  campaign: z.string().min(1),
  kind: z.enum(reportKinds),
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
