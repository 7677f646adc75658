import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import { progressRoutes } from '../../shared/contract/progress.ts'
import { cities } from '../../shared/place/division.ts'
import { publicCells } from '../../shared/progress/public-progress.ts'
import { dueOn } from '../../shared/progress/submission.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { readBody } from '../http/read-body.ts'
import type { Newsroom } from './newsroom.ts'
import { periodOf, submissionsReply } from './submissions.ts'

/**
 * `POST /api/newsroom/progress/{period}`: the province publishes what cities handed in; who did not is shown as not
 * reported. Cities hand in and the approver publishes: two people by the shape of it. Refuses `lost` when another
 * edition came first.
 */
export function orderEdition(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.publish)
    await authenticateFresh(newsroom, context, progressRoutes.publish)
    const period = periodOf(context)
    const { edition } = await readBody(context, progressRoutes.publish)
    const { campaign, records } = newsroom
    const found = await Promise.all(
      cities.map(({ code }) => records.readSubmission({ campaign, city: code, period })),
    )
    const submitted = found.filter((one) => one?.state === 'submitted').filter((one) => one !== undefined)
    const order = {
      campaign,
      period,
      edition: edition + 1,
      publishedOn: dayInShanghai(newsroom.now()),
      dueOn: dueOn(period),
      cells: publicCells(submitted, dueOn(period)),
      salt: randomBytes(16).toString('hex'),
      by: staff.sub,
      done: false,
    }
    if (!(await records.saveProgressOrder(order, edition))) throw new Refusal('conflict')
    return context.json(await submissionsReply(newsroom, staff, period))
  }
}
