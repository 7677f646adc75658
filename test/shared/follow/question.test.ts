import { expect, test } from 'vitest'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { questionOf } from '../../../shared/follow/question.ts'

const closed = { state: 'closed', answerBy: '2026-11-23' } as unknown as FollowedTip

test('a closed tip is to be verified up to its last day', () => {
  expect(questionOf(closed, '2026-11-23')).toBe('verify')
  expect(questionOf(closed, '2026-11-24')).toBe('none')
})

test('another outcome may be disputed, a merger too; one that was archived may not', () => {
  expect(questionOf({ ...closed, state: 'declined' }, '2026-11-20')).toBe('dispute')
  expect(questionOf({ ...closed, state: 'merged' }, '2026-11-20')).toBe('dispute')
  expect(questionOf({ ...closed, state: 'archived' }, '2026-11-20')).toBe('none')
})

test('without days to answer nothing is asked', () => {
  const { answerBy: _, ...open } = closed
  expect(questionOf({ ...open, state: 'accepted' }, '2026-11-20')).toBe('none')
})

test('what was said is asked for a rating, once, and as long as the page is there', () => {
  const answer = { verdict: 'confirmed', day: '2026-11-20' } as const
  expect(questionOf({ ...closed, answer }, '2026-12-30')).toBe('rate')
  expect(questionOf({ ...closed, answer: { ...answer, rating: 'good' } }, '2026-12-30')).toBe('rated')
})
