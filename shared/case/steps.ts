import type { Role } from '../people/staff.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Case, CaseState } from './case.ts'

interface CaseStepRule {
  readonly from: readonly CaseState[]
  readonly to: CaseState
  readonly by: Role
}

/** The one table of a case's steps. `approved` becomes `published` when publish has written it. */
export const caseSteps = {
  submit: { from: ['draft', 'returned'], to: 'review', by: 'drafter' },
  return: { from: ['review'], to: 'returned', by: 'approver' },
  approve: { from: ['review'], to: 'approved', by: 'approver' },
} as const satisfies Record<string, CaseStepRule>

export type CaseStep = keyof typeof caseSteps

/**
 * The state after a step. Refuses `step` (wrong state), `role`, and `self`: who drafted or last edited cannot
 * return or approve.
 */
export function takeCaseStep(
  one: Case,
  step: CaseStep,
  actor: { sub: string; roles: readonly Role[] },
): CaseState {
  const rule: CaseStepRule = caseSteps[step]
  if (!actor.roles.includes(rule.by)) throw new Refusal('role')
  if (!rule.from.includes(one.state)) throw new Refusal('step')
  if (step !== 'submit' && wrote(one, actor.sub)) throw new Refusal('self')
  return rule.to
}

function wrote(one: Case, sub: string): boolean {
  return one.drafter === sub || one.history.some((event) => event.by === sub && event.step === 'edit')
}
