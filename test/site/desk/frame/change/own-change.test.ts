import { expect, it } from 'vitest'
import type { Change } from '../../../../../shared/change/change.ts'
import { isOwnChange } from '../../../../../site/desk/frame/change/own-change.ts'

const returned: Change = {
  ...{ state: 'draft', revision: 4, why: '示例' },
  history: [
    { n: 1, day: '2026-11-22', step: 'draft', by: 'other', name: '示例甲' },
    { n: 2, day: '2026-11-23', step: 'return', by: 'me', name: '示例乙', reason: '示例：请再核对' },
  ],
}
const tried = { revision: 3, by: 'me', what: 'return', reason: '示例：请再核对' } as const

it('a step is one’s own over the revision that was seen, with the words that were said', () => {
  expect(isOwnChange(returned, tried)).toBe(true)
  expect(isOwnChange(returned, { ...tried, reason: ' 示例：请再核对 ' })).toBe(true)
  expect(isOwnChange(returned, { ...tried, reason: '示例：另一个窗口写的' })).toBe(false)
  expect(isOwnChange(returned, { ...tried, revision: 2 })).toBe(false)
  expect(isOwnChange(returned, { ...tried, by: 'other' })).toBe(false)
  expect(isOwnChange(returned, { ...tried, what: 'withdraw' })).toBe(false)
  expect(isOwnChange(undefined, tried)).toBe(false)
})
