import { expect, it } from 'vitest'
import type { CaseEvent } from '../../../../shared/case/case.ts'
import { eventKeyOf } from '../../../../site/desk/cases/event-key.ts'

const history = (...steps: CaseEvent['step'][]): CaseEvent[] =>
  steps.map((step, at) => ({ n: at + 1, day: '2026-11-27', step, by: 'x', name: '示例' }))
const called = (...steps: CaseEvent['step'][]) => {
  const all = history(...steps)
  return all.map((event) => eventKeyOf(event, all).replace('cases.event.', ''))
}

it('what publish wrote after a text was taken away is its going, and its coming back is none', () => {
  expect(called('draft', 'submit', 'approve', 'publish')).toEqual(['draft', 'submit', 'approve', 'publish'])
  expect(called('approve', 'publish', 'hide', 'publish').at(-1)).toBe('gone')
  expect(called('approve', 'publish', 'hide', 'publish', 'restore', 'publish').at(-1)).toBe('publish')
  expect(called('approve', 'publish', 'hide', 'publish', 'confirmHide', 'publish').at(-1)).toBe('gone')
  expect(called('approve', 'publish', 'withdraw', 'confirmWithdraw', 'publish').at(-1)).toBe('gone')
  expect(called('approve', 'publish', 'withdraw', 'keep', 'expire', 'publish').at(-1)).toBe('publish')
})
