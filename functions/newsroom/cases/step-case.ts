import type { Handler } from 'hono'
import type { Case } from '../../../shared/case/case.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { findPrivate } from '../../../shared/case/firewall.ts'
import { takeCaseStep } from '../../../shared/case/steps.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate, authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Newsroom } from '../newsroom.ts'
import { theirCase } from '../their-case.ts'
import { caseReply } from './show-case.ts'

/**
 * `POST /api/newsroom/cases/{case}/steps`: submit, return or approve. Two people: who wrote cannot approve
 * (`self`). The version is the one the actor read; a text changed since is refused `changed`. A text that holds
 * something private is refused `firewall`, with where it stands.
 */
export function stepCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.step)
    const before = await theirCase(newsroom, context, staff)
    const { step, version, reason } = await readBody(context, caseRoutes.step)
    if (step === 'approve') await authenticateFresh(newsroom, context, caseRoutes.step)
    const changed = new Refusal(step === 'submit' ? 'lost' : 'changed', { detail: caseReply(before, staff) })
    if (version !== before.version) throw changed
    const state = takeCaseStep(before, step, staff, reason)
    if (step !== 'return') checkPublic(before)
    const event = {
      n: before.history.length + 1,
      day: dayInShanghai(newsroom.now()),
      step,
      by: staff.sub,
      name: staff.name,
      ...(reason && { reason }),
    }
    const after: Case = { ...before, state, version: version + 1, history: [...before.history, event] }
    if (!(await newsroom.records.changeCase(before, after))) throw changed
    return context.json(caseReply(after, staff))
  }
}

function checkPublic(one: Case): void {
  checkCase(one.content)
  const places = findPrivate(one.content, [one.notes])
  if (places.length > 0) throw new Refusal('firewall', { fields: places })
}
