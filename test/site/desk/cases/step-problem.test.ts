import { expect, it } from 'vitest'
import { caseStepNames } from '../../../../shared/case/case.ts'
import { placeOf } from '../../../../site/desk/cases/step-problem.tsx'

it('why something was not done is said where it was tried, and there alone', () => {
  expect(placeOf('return')).toBe('review')
  expect(placeOf('approve')).toBe('review')
  expect(placeOf('fairness')).toBe('firms')
  expect(placeOf('edit')).toBe('form')
  expect(placeOf('submit')).toBe('form')
  const elsewhere = caseStepNames.filter((step) => !['return', 'approve', 'submit'].includes(step))
  expect([...new Set(elsewhere.map(placeOf))]).toEqual(['steps'])
})
