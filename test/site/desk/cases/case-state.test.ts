import { expect, it } from 'vitest'
import type { CaseOrder } from '../../../../shared/case/order.ts'
import { endsByItself, previewKeyOf, stateKeyOf } from '../../../../site/desk/cases/case-state.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'

const { say } = wordsOf('zh')
const now = new Date('2026-11-27T08:00:00+08:00')
const order = (at?: string): CaseOrder => ({
  ...{ event: 'published', edition: 1, day: '2026-11-27', salt: '0'.repeat(32), stage: 'waiting' },
  ...(at !== undefined && { at }),
})

it.each([
  ['2026-11-27T08:01', '定时公布'],
  ['2026-11-27T08:00', '正在公布'],
  [undefined, '正在公布'],
])('approved for %s it is called %s', (at, text) =>
  expect(say(stateKeyOf({ state: 'approved', order: order(at) }, now))).toBe(text),
)

it('no text that is out of sight is said to become public', () => {
  for (const state of ['hidden', 'withdrawn'] as const)
    expect(say(previewKeyOf(state))).toBe('公布过的样子。现在外面看不到内容。')
  expect(say(previewKeyOf('published'))).toBe('公布着的就是这个样子')
  expect(say(previewKeyOf('review'))).toBe('公布后就是这个样子')
})

it('goes on by itself while open files are to be written, and never under somebody who writes on it', () => {
  const written = { order: { ...order(), stage: 'written' } as const }
  for (const state of ['published', 'hidden', 'withdrawn', 'approved'] as const)
    expect(endsByItself({ state, ...written })).toBe(true)
  for (const state of ['draft', 'returned', 'review'] as const)
    expect(endsByItself({ state, ...written })).toBe(false)
  expect(endsByItself({ state: 'published' })).toBe(false)
})
