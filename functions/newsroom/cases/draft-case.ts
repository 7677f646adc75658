import { randomBytes } from 'node:crypto'
import type { Handler } from 'hono'
import type { Case } from '../../../shared/case/case.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Newsroom } from '../newsroom.ts'
import { caseReply } from './show-case.ts'

/**
 * `POST /api/newsroom/cases`: a new draft under the id the asker chose; again with the same id, the same draft.
 * Refuses `conflict` for somebody else’s id, and as {@link checkCase} does.
 */
export function draftCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.draft)
    const { id, content, notes } = await readBody(context, caseRoutes.draft)
    checkCase(content)
    const day = dayInShanghai(newsroom.now())
    const one: Case = {
      id,
      state: 'draft',
      version: 1,
      drafter: staff.sub,
      unit: staff.unit,
      content,
      notes,
      salt: randomBytes(16).toString('hex'),
      edition: 0,
      history: [{ n: 1, day, step: 'draft', by: staff.sub, name: staff.name }],
    }
    if (await newsroom.records.createCase(one)) return context.json(caseReply(one, staff))
    const first = await newsroom.records.readCase(id)
    if (first?.drafter !== staff.sub) throw new Refusal('conflict')
    return context.json(caseReply(first, staff))
  }
}
