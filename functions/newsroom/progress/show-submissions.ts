import type { Handler } from 'hono'
import { progressRoutes, type SubmissionsReply } from '../../../shared/contract/progress.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { cities } from '../../../shared/place/division.ts'
import { PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Newsroom } from '../newsroom.ts'
import { dueOn, periodOf } from './period.ts'

/** `GET /api/newsroom/progress/submissions?period=`: all cities' for the province, a city's own for a city. */
export function showSubmissions(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.submissions)
    return context.json(await submissionsReply(newsroom, staff, periodOf(context)))
  }
}

/** The submissions of a period that this person may see. */
export async function submissionsReply(
  newsroom: Newsroom,
  staff: Staff,
  period: string,
): Promise<SubmissionsReply> {
  const { campaign, records } = newsroom
  const codes = cities
    .map(({ code }) => code)
    .filter((code) => staff.unit === PROVINCE || code === staff.unit)
  const [order, ...found] = await Promise.all([
    records.readProgressOrder(campaign, period),
    ...codes.map((city) => records.readSubmission({ campaign, city, period })),
  ])
  const submissions = found.filter((one) => one !== undefined)
  return { period, dueOn: dueOn(period), edition: order?.edition ?? 0, submissions }
}
