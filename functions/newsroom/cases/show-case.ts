import type { Handler } from 'hono'
import type { Case } from '../../../shared/case/case.ts'
import { type CaseStep, caseSteps, takeCaseStep } from '../../../shared/case/steps.ts'
import type { CaseReply } from '../../../shared/contract/cases.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { staffWith, theirCase } from '../access.ts'
import type { Newsroom } from '../newsroom.ts'

/** `GET /api/newsroom/cases/{id}`. */
export function showCase(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await staffWith(newsroom, context, 'drafter', 'approver', 'auditor')
    return context.json(caseReply(await theirCase(newsroom, context, staff), staff))
  }
}

/** A case and the steps that this person may take now. */
export function caseReply(one: Case, staff: Staff): CaseReply {
  const steps = (Object.keys(caseSteps) as CaseStep[]).filter((step) => {
    try {
      takeCaseStep(one, step, staff)
      return true
    } catch {
      return false
    }
  })
  return { case: one, steps }
}
