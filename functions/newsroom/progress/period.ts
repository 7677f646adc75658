import type { Context } from 'hono'
import { Period } from '../../../shared/progress/submission.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'

/** The period of the path or query. Refuses `badRequest`. */
export function periodOf(context: Context): string {
  const text = context.req.param('period') ?? context.req.query('period')
  const period = Period.safeParse(text)
  if (!period.success) throw new Refusal('badRequest', { fields: ['period'] })
  return period.data
}

/** Day by which cities report on a month: the fifth of the next. A choice of this platform, not of the plan. */
export function dueOn(period: string): Day {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return addDays(`${next}-01`, 4)
}
