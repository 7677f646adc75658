import { expect, it } from 'vitest'
import { applyCaseStep } from '../../../shared/case/apply-step.ts'
import type { Case, CaseStep } from '../../../shared/case/case.ts'
import { noFairness } from '../../../shared/case/fairness.ts'
import { caseContent } from '../../fixtures/case.ts'

const firm = {
  role: 'contractor' as const,
  name: '江苏省苏中建设集团股份有限公司',
  creditCode: '91000000MA0EXAMP1M',
}
const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 7, drafter: 'x', office: '320000', notes: '' },
  ...{ content: { ...caseContent, firms: [firm] }, fairness: noFairness, edition: 2, history: [] },
}
const step = (before: Case, name: CaseStep, sub: string, also?: string[]) =>
  applyCaseStep(
    before,
    name,
    { reason: '示例：名称到期', also },
    {
      staff: { sub, name: sub, roles: ['approver', 'drafter'] },
      ...{ now: new Date('2026-11-28T04:00:00Z'), salt: '0'.repeat(32) },
    },
  )

it('words of a proposal that was refused are gone with it', () => {
  const refused = step(step(one, 'takeNames', 'a', ['检查组到场']), 'keep', 'b')
  expect(refused.namesLeft).toBeUndefined()
  const taken = step(step(refused, 'takeNames', 'a'), 'confirmNames', 'b')
  expect(taken.gone?.also).not.toContain('检查组到场')
  expect(taken.order?.takes).not.toContain('检查组到场')
})

it('a proposal is what was said with it, not with one before', () => {
  const before = step(one, 'takeNames', 'a', ['检查组到场'])
  const again = step({ ...before, state: 'published' }, 'takeNames', 'a')
  expect(again.namesLeft?.also).toBeUndefined()
})
