import { expect, it } from 'vitest'
import type { Case } from '../../../../shared/case/case.ts'
import { noFairness } from '../../../../shared/case/fairness.ts'
import type { CaseReply } from '../../../../shared/contract/cases.ts'
import { isNewer } from '../../../../site/desk/cases/use-case.ts'
import { caseContent } from '../../../fixtures/case.ts'

const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 7, drafter: 'x', office: '320000', notes: '' },
  ...{ content: caseContent, fairness: noFairness, edition: 1, history: [] },
}
const reply = (part: Partial<Case>): CaseReply => ({ case: { ...one, ...part }, steps: [] })

it('what is seen of a case takes the place of what stands there only if it is newer, and of the same case', () => {
  expect(isNewer(reply({ version: 8 }), reply({}))).toBe(true)
  expect(isNewer(reply({ version: 7 }), reply({}))).toBe(false)
  expect(isNewer(reply({ version: 6 }), reply({}))).toBe(false)
  expect(isNewer(reply({ version: 8, id: 'aaaaaaaaaaaa4' }), reply({}))).toBe(false)
  expect(isNewer(reply({}), undefined)).toBe(false)
})
