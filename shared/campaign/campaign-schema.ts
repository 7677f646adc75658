import * as z from 'zod'
import { Day } from '../value/day.ts'
import { Month } from '../value/month.ts'
import { sheetIds } from './sheet-ids.ts'

/** A word or sentence in both languages. */
export const BothTexts = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Id of anything in a campaign: of a campaign, a duty, an indicator. */
const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)

/** A stretch of the campaign, and what happens in it. */
export const Phase = z.strictObject({
  id: Name,
  zh: z.string().min(1),
  en: z.string().min(1),
  from: Day,
  to: Day,
  does: BothTexts,
})
export type Phase = z.infer<typeof Phase>

/** A part of the plan that sets duties: its number there, and a short title that is ours. */
export const Clause = z.strictObject({ id: z.string().min(1), zh: z.string().min(1), en: z.string().min(1) })
export type Clause = z.infer<typeof Clause>

/** Who reports what became of a duty: each city for itself, the provincial department, or nobody, as the plan does not say what would be done. */
export const reportingLevels = ['city', 'province', 'none'] as const

/** A duty of the plan, in its own words. */
export const Duty = z.strictObject({
  id: Name,
  /** {@link Clause} it stands in. */
  clause: z.string(),
  /** Short name, ours. */
  zh: z.string().min(1),
  en: z.string().min(1),
  /** The plan's words. */
  quote: z.string().min(2),
  quoteEn: z.string().min(2),
  /** Who is responsible, in the plan's words; in English by {@link Campaign.actors}. */
  actors: z.array(z.string()).min(1),
  level: z.enum(reportingLevels),
  phase: Name.optional(),
  /** Places that the plan names alone; absent: the whole province. */
  areaCodes: z.array(z.string()).optional(),
  due: z.strictObject({
    zh: z.string(),
    from: Day.optional(),
    /** Due days, oldest first; empty when the plan gives none. */
    days: z.array(Day),
    recurring: z.string().optional(),
    rule: z.string().optional(),
  }),
  /** What the plan lets one measure of it, and by what it is measured here. */
  measures: z.array(
    z.strictObject({
      zh: z.string().min(1),
      unit: z.string(),
      /** The plan's own target; null when it gives none. */
      target: z.string().nullable(),
      by: z.union([
        z.strictObject({ indicator: Name }),
        z.strictObject({ sheet: z.enum(sheetIds) }),
        /** Bulletins of the platform, or its counts of how tips were handled. */
        z.strictObject({ data: z.enum(['cases', 'handling', 'submissions']) }),
      ]),
    }),
  ),
  /** What of it is made public. */
  publish: z.string(),
})
export type Duty = z.infer<typeof Duty>

/** What kind of number an indicator is. */
export const indicatorKinds = [
  /** What happened or was done within the period. */
  'count',
  /** Counted from the campaign's first day on: it never falls. */
  'running',
  /** What there is on the period's last day. */
  'stock',
  /** A part of a whole; both are reported, per cent is computed. */
  'ratio',
  /** Money or the like, with up to two decimals, within the period. */
  'amount',
] as const

/** A figure that places report. */
export const Indicator = z.strictObject({
  id: Name,
  zh: z.string().min(1),
  en: z.string().min(1),
  kind: z.enum(indicatorKinds),
  unit: BothTexts,
  /** What is counted, exactly; of a ratio, the part. */
  value: BothTexts,
  /** Of a ratio: the whole, exactly. */
  of: BothTexts.optional(),
  /** Of a ratio: both numbers are counted from the campaign's first day on, and never fall. */
  cumulative: z.literal(true).optional(),
  /** Of a ratio: the indicator that counts its whole by itself. The two are to be equal. */
  whole: Name.optional(),
  /** Lowest level that reports it. */
  level: z.enum(['city', 'district']),
  every: z.enum(['month', 'quarter']),
  /** First month for which it is asked. Absent: from the campaign's first on. */
  since: Month.optional(),
  /** Of a ratio, per cent to be reached; for others, the number. Absent: the plan sets none. */
  target: z.number().optional(),
  /** Which way is good. Absent: neither by itself. */
  good: z.enum(['up', 'down']).optional(),
  /** Counts people, or anything by which somebody could be known: counts below five are suppressed with a complement. */
  few: z.literal(true).optional(),
  /** The duty it measures first of all. */
  duty: Name,
  /** What it cannot say. */
  cannot: BothTexts.optional(),
})
export type Indicator = z.infer<typeof Indicator>

/** What the plan leaves open, and was set here. The page says so. */
export const CampaignSettings = z.strictObject({
  /** Day of the next month by which a month is reported. */
  dueDay: z.int().min(1).max(28),
  /** What is counted as a site under construction. */
  site: BothTexts,
  stopWork: z.strictObject({
    /** First month that counts. */
    from: Month,
    /** Firms with fewer sites are not ranked. */
    leastSites: z.int().min(1),
  }),
  /** Months for which registers name firms: after publication, or after a row was closed. The plan sets none. */
  namesMonths: z.int().min(1).max(60).default(12),
  accidents: z.strictObject({
    /** Hours from occurrence to the report; the plan's own. */
    hours: z.int().min(1),
    /** Days in which an investigation is to end. */
    investigationDays: z.int().min(1),
  }),
})
export type CampaignSettings = z.infer<typeof CampaignSettings>

/** A campaign: what a plan asks for, of whom, by when, and how it is measured. Drafted by one and approved by another person. */
export const Campaign = z.strictObject({
  id: Name,
  zh: z.string().min(1),
  en: z.string().min(1),
  /** What it is about and why, in a sentence or two. */
  about: BothTexts,
  source: z.string().min(1),
  basis: z.array(z.string()),
  phases: z.array(Phase).min(1),
  clauses: z.array(Clause).min(1),
  duties: z.array(Duty).min(1),
  /** What those responsible are called in English. */
  actors: z.record(z.string(), z.string()),
  indicators: z.array(Indicator),
  /** Registers that are kept. */
  sheets: z.array(z.enum(sheetIds)),
  settings: CampaignSettings,
})
export type Campaign = z.infer<typeof Campaign>
