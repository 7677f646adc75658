import {
  type ChangeStanding,
  mayTake,
  type TwoPersonRule,
  takeTwoPersonStep,
} from '../change/two-person-step.ts'
import type { Staff } from '../people/staff.ts'
import type { Case, CaseState } from './case.ts'

/** The one table of a case's steps. `approved` becomes `published` when publish has written it. */
export const caseSteps = {
  submit: { from: ['draft', 'returned'], to: 'review', by: ['drafter'] },
  return: { from: ['review'], to: 'returned', by: ['approver'], second: true, reasoned: true },
  approve: { from: ['review'], to: 'approved', by: ['approver'], second: true },
} as const satisfies Record<string, TwoPersonRule<CaseState>>

export type CaseStep = keyof typeof caseSteps

type CaseActor = Pick<Staff, 'sub' | 'roles'>

/**
 * The state after a step. Refuses `step` (wrong state), `role`, `self` (who drafted or edited cannot return or
 * approve) and `reason` (it goes back without one).
 */
export function takeCaseStep(one: Case, step: CaseStep, actor: CaseActor, reason?: string): CaseState {
  return takeTwoPersonStep<CaseState>(caseSteps[step], standingOf(one, actor), reason)
}

/** The steps that this person may take on a case now. */
export function allowedCaseSteps(one: Case, actor: CaseActor): CaseStep[] {
  const standing = standingOf(one, actor)
  return (Object.keys(caseSteps) as CaseStep[]).filter((step) =>
    mayTake<CaseState>(caseSteps[step], standing),
  )
}

function standingOf(one: Case, { sub, roles }: CaseActor): ChangeStanding<CaseState> {
  const wrote = one.drafter === sub || one.history.some(({ by, step }) => by === sub && step === 'edit')
  return { state: one.state, wrote, roles }
}
