import * as z from 'zod'
import { indicators } from '../campaign/campaign.ts'
import { cities } from '../place/division.ts'
import { Day, daysBetween } from '../value/day.ts'
import { Period, type Submission } from './submission.ts'

/** One published cell. `missing`: the city did not report. `suppressed`: too few to show. */
export const Cell = z.strictObject({
  city: z.string(),
  indicator: z.string(),
  kind: z.enum(['figure', 'missing', 'suppressed']),
  value: z.number().optional(),
  of: z.number().optional(),
  /** Days after the period's due day; absent when on time or not reported. */
  lateDays: z.int().min(1).optional(),
})
export type Cell = z.infer<typeof Cell>

/** What the province published for one period: `/data/progress/{period}.json`. */
export const ProgressEdition = z.strictObject({
  campaign: z.string(),
  period: Period,
  edition: z.int().min(1),
  publishedOn: Day,
  /** Day by which cities were to report. */
  dueOn: Day,
  cells: z.array(Cell),
  sample: z.boolean(),
  salt: z.string(),
  log: z.strictObject({ n: z.int().min(1), hash: z.string() }),
})
export type ProgressEdition = z.infer<typeof ProgressEdition>

/**
 * The public cells of a period, one for each city and indicator, built field by field. A city that did not hand
 * in, or gave a reason instead of a figure, is `missing`: never zero.
 */
export function publicCells(submissions: readonly Submission[], dueOn: Day): Cell[] {
  return cities.flatMap(({ code }) => {
    const submission = submissions.find((one) => one.city === code)
    const late = submission?.submittedOn ? daysBetween(dueOn, submission.submittedOn) : 0
    return indicators.map(({ id }): Cell => {
      const figure = submission?.figures[id]
      const cell = { city: code, indicator: id }
      if (figure?.kind !== 'figure') return { ...cell, kind: 'missing' }
      return {
        ...cell,
        kind: 'figure',
        value: figure.value,
        ...(figure.of !== undefined && { of: figure.of }),
        ...(late > 0 && { lateDays: late }),
      }
    })
  })
}
