import * as z from 'zod'
import { findIndicator, indicators } from '../campaign/campaign.ts'
import { Refusal } from '../refusal/refusal.ts'
import { addDays, Day } from '../value/day.ts'
import { written } from '../value/written.ts'

/** A period of reporting, a month: `2023-06`. */
export const Period = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** One figure that a city reports. Not reported, zero and suppressed are three things. */
export const Figure = z.discriminatedUnion('kind', [
  /** A number, with its whole when the indicator is a ratio. */
  z.strictObject({ kind: z.literal('figure'), value: z.number().min(0), of: z.number().min(0).optional() }),
  /** Not known yet, with the reason. */
  z.strictObject({ kind: z.literal('missing'), reason: written(1, 300) }),
])
export type Figure = z.infer<typeof Figure>

export const submissionStates = ['draft', 'submitted', 'returned'] as const

/** What one city reports for one period. */
export const Submission = z.strictObject({
  campaign: z.string(),
  /** City code. */
  city: z.string().regex(/^32\d{2}00$/),
  period: Period,
  state: z.enum(submissionStates),
  version: z.int().min(1),
  /** Indicator id to figure. */
  figures: z.record(z.string(), Figure),
  /** Day of the first submission, for the late mark. */
  submittedOn: Day.optional(),
  /** Why the province sent it back. */
  returnReason: z.string().max(500).optional(),
  history: z.array(
    z.strictObject({
      n: z.int().min(1),
      day: Day,
      step: z.enum(['save', 'submit', 'return', 'publish']),
      by: z.string(),
      name: z.string(),
    }),
  ),
})
export type Submission = z.infer<typeof Submission>

/**
 * Refuses `figure` with the indicators at fault: unknown ones, counts that are not whole, a part larger than its
 * whole or without one; and, when handing in (`complete`), those left out.
 */
export function checkFigures(figures: Readonly<Record<string, Figure>>, complete: boolean): void {
  const wrong = Object.entries(figures).filter(([id, figure]) => !fits(id, figure))
  const absent = complete ? indicators.filter(({ id }) => !figures[id]) : []
  const fields = [...wrong.map(([id]) => id), ...absent.map(({ id }) => id)]
  if (fields.length > 0) throw new Refusal('figure', { fields })
}

function fits(id: string, figure: Figure): boolean {
  const indicator = findIndicator(id)
  if (!indicator) return false
  if (figure.kind === 'missing') return true
  if (!Number.isInteger(figure.value)) return false
  if (!indicator.denominator) return figure.of === undefined
  return figure.of !== undefined && Number.isInteger(figure.of) && figure.value <= figure.of
}

/** Day by which cities report on a month: the fifth of the next. A choice of this platform, not of the plan. */
export function dueOn(period: string): Day {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, 4)
}
