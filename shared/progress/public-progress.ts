import * as z from 'zod'
import { Day } from '../value/day.ts'
import { Period } from './submission.ts'

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
