import { describe, expect, it } from 'vitest'
import { type Case, type CaseState, type CaseStep, caseStates } from '../../../shared/case/case.ts'
import { allowedCaseSteps, caseSteps, takeCaseStep } from '../../../shared/case/steps.ts'
import type { Role } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'

const at = (state: CaseState, edited: string[] = []) =>
  ({ state, drafter: 'writer', history: edited.map((by) => ({ by, step: 'edit' })) }) as unknown as Case

function outcome(one: Case, step: CaseStep, sub: string, ...roles: Role[]): string {
  try {
    return takeCaseStep(one, step, { sub, roles }, '示例')
  } catch (fault) {
    return fault instanceof Refusal ? fault.code : 'fault'
  }
}

describe('a case', () => {
  it('is submitted by a drafter, then returned or approved by a second person', () => {
    expect(outcome(at('draft'), 'submit', 'writer', 'drafter')).toBe('review')
    expect(outcome(at('returned'), 'submit', 'writer', 'drafter')).toBe('review')
    expect(outcome(at('review'), 'return', 'second', 'approver')).toBe('returned')
    expect(outcome(at('review'), 'approve', 'second', 'approver')).toBe('approved')
  })

  it('is neither returned nor approved by who drafted or edited it', () => {
    for (const step of ['return', 'approve'] as const) {
      expect(outcome(at('review'), step, 'writer', 'approver')).toBe('self')
      expect(outcome(at('review', ['editor']), step, 'editor', 'approver')).toBe('self')
    }
  })

  it('goes back only with a reason, and nowhere in the wrong state or role', () => {
    const approver = { sub: 'second', roles: ['approver'] as Role[] }
    expect(() => takeCaseStep(at('review'), 'return', approver)).toThrow('reason')
    expect(outcome(at('published'), 'approve', 'second', 'approver')).toBe('step')
    expect(outcome(at('review'), 'approve', 'second', 'drafter')).toBe('role')
  })

  it('offers exactly the steps that would be taken', () => {
    for (const state of caseStates) {
      for (const role of ['drafter', 'approver', 'auditor'] as const) {
        const taken = (Object.keys(caseSteps) as CaseStep[]).filter(
          (step) => !['step', 'role', 'self'].includes(outcome(at(state), step, 'second', role)),
        )
        expect(allowedCaseSteps(at(state), { sub: 'second', roles: [role] })).toEqual(taken)
      }
    }
  })
})
