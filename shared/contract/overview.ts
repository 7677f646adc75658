import * as z from 'zod'
import { MonthFigures } from '../handling/month-figures.ts'
import { states } from '../lifecycle/states.ts'
import { handlingRoles } from '../people/staff.ts'
import { OfficeCode } from '../value/office-code.ts'
import { route } from './route.ts'

/** How many tips of an office are open, by what matters. Of one office alone every count stops at 1000, read as 999+. */
export const QueueCounts = z.strictObject({
  office: z.string(),
  open: z.int(),
  states: z.partialRecord(z.enum(states), z.int()),
  topics: z.record(z.string(), z.int()),
  late: z.int(),
  soon: z.int(),
  remind: z.int(),
  unopened: z.int(),
  unassigned: z.int(),
  mine: z.int(),
  waiting: z.int(),
  critical: z.int(),
  disputed: z.int(),
  passed: z.int(),
  escalated: z.int(),
  /** Working days since filing: up to 5, 15, 30, 60, and more. */
  ages: z.array(z.int()).length(5),
})
export type QueueCounts = z.infer<typeof QueueCounts>

/** What can be asked: an office below one's own, absent one's own; with those directly below it. */
export const OverviewQuery = z.object({ office: OfficeCode.optional(), below: z.literal('1').optional() })

/** What somebody of the office has in hand, and brought to an outcome in this month and the last. */
export const PersonCounts = z.strictObject({
  sub: z.string(),
  name: z.string(),
  open: z.int(),
  decided: z.int(),
})
export type PersonCounts = z.infer<typeof PersonCounts>

export const OverviewReply = z.strictObject({
  /** One office, or for `below` one's own and each directly below it. */
  offices: z.array(QueueCounts),
  /** This month so far and the last one, over all of these. */
  months: z.array(MonthFigures).length(2),
  /** Whoever tips of the office that was asked for are with, or were. */
  people: z.array(PersonCounts),
  /** The counts are being made anew: they are not whole yet. */
  counting: z.literal(true).optional(),
})
export type OverviewReply = z.infer<typeof OverviewReply>

/** How offices stand. */
export const overviewRoutes = {
  show: route('/api/desk/overview', {
    ...{ stage: 'desk', method: 'get', roles: [...handlingRoles, 'auditor'] },
    summary: 'What is open, by what matters',
    reply: OverviewReply,
    refusals: ['office'],
  }),
}
