import type { Handler } from 'hono'
import type { Case } from '../../../shared/case/case.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Newsroom } from '../newsroom.ts'
import { theirCase } from '../their-case.ts'
import { caseReply } from './show-case.ts'

/**
 * `PUT /api/newsroom/cases/{case}`: the whole text again, only while it is a draft or returned. Refuses `step`
 * otherwise, `lost` for another version, and as {@link checkCase} does.
 */
export function editCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.edit)
    const before = await theirCase(newsroom, context, staff)
    const { version, content, notes } = await readBody(context, caseRoutes.edit)
    checkCase(content)
    if (before.state !== 'draft' && before.state !== 'returned') throw new Refusal('step')
    const conflict = new Refusal('lost', { detail: caseReply(before, staff) })
    if (version !== before.version) throw conflict
    const event = {
      day: dayInShanghai(newsroom.now()),
      step: 'edit' as const,
      by: staff.sub,
      name: staff.name,
    }
    const after: Case = {
      ...before,
      content,
      notes,
      version: version + 1,
      history: [...before.history, { n: before.history.length + 1, ...event }],
    }
    if (!(await newsroom.records.changeCase(before, after))) throw conflict
    return context.json(caseReply(after, staff))
  }
}
