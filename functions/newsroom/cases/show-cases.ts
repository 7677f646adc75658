import type { Handler } from 'hono'
import { type CaseListReply, CaseSummary, caseRoutes } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Newsroom } from '../newsroom.ts'

/** `GET /api/newsroom/cases?state=&cursor=`. Refuses `badRequest` for a state that there is not. */
export function showCases(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, caseRoutes.list)
    const state = CaseSummary.shape.state.safeParse(context.req.query('state') ?? 'draft')
    if (!state.success) throw new Refusal('badRequest', { fields: ['state'] })
    const cursor = context.req.query('cursor')
    const reply: CaseListReply = await newsroom.records.listCases({ state: state.data, cursor })
    return context.json(reply)
  }
}
