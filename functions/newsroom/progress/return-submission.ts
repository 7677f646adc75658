import type { Handler } from 'hono'
import { progressRoutes } from '../../../shared/contract/progress.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Newsroom } from '../newsroom.ts'
import { periodOf } from './period.ts'
import { submissionsReply } from './show-submissions.ts'

/**
 * `POST /api/newsroom/progress/submissions/{city}/{period}/return`: the province sends a submission back, with a
 * reason. Refuses `notFound`, `lost` for another version, `step` unless it was handed in.
 */
export function returnSubmission(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.return)
    const period = periodOf(context)
    const city = context.req.param('city') ?? ''
    const { version, reason } = await readBody(context, progressRoutes.return)
    const before = await newsroom.records.readSubmission({ campaign: newsroom.campaign, city, period })
    if (!before) throw new Refusal('notFound')
    if (before.version !== version) throw new Refusal('lost')
    if (before.state !== 'submitted') throw new Refusal('step')
    const day = dayInShanghai(newsroom.now())
    const event = {
      n: before.history.length + 1,
      day,
      step: 'return' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after = {
      ...before,
      state: 'returned' as const,
      returnReason: reason,
      history: [...before.history, event],
    }
    if (!(await newsroom.records.saveSubmission(after, version))) throw new Refusal('lost')
    return context.json(await submissionsReply(newsroom, staff, period))
  }
}
