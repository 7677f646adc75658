import type { Handler } from 'hono'
import type { Case } from '../../../shared/case/case.ts'
import { allowedCaseSteps } from '../../../shared/case/steps.ts'
import { type CaseReply, caseRoutes } from '../../../shared/contract/cases.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Newsroom } from '../newsroom.ts'
import { theirCase } from '../their-case.ts'

/** `GET /api/newsroom/cases/{case}`. */
export function showCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, caseRoutes.show)
    return context.json(caseReply(await theirCase(newsroom, context, staff), staff))
  }
}

/** A case and the steps that this person may take now. */
export function caseReply(one: Case, staff: Staff): CaseReply {
  return { case: one, steps: allowedCaseSteps(one, staff) }
}
