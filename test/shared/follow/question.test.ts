import { describe, expect, test } from 'vitest'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { askedOf, questionOf } from '../../../shared/follow/question.ts'

const closed = { state: 'closed', answerBy: '2026-11-23', parts: [] } as unknown as FollowedTip

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

describe('the parts of a tip', () => {
  const part = (state: string, day?: string, ended?: string) => ({
    state,
    ...(day !== undefined && { settled: { state: state === 'archived' ? 'merged' : state, day } }),
    ...(ended !== undefined && { ended: { day: ended } }),
  })
  const within = (...parts: object[]) => ({ ...closed, parts }) as unknown as FollowedTip

  // 15 days after the end of a part, by the proposals of the platform.
  test.each<[string, object[], string, string]>([
    ['one that ended early', [part('closed', '2026-11-01')], '2026-11-23', '2026-11-24'],
    ['one that ended late', [part('declined', '2026-11-20')], '2026-12-05', '2026-12-06'],
    [
      'the last of two',
      [part('closed', '2026-11-25'), part('closed', '2026-11-20')],
      '2026-12-10',
      '2026-12-11',
    ],
    ['one that ended with another', [part('merged', '2026-11-02', '2026-12-01')], '2026-12-16', '2026-12-17'],
    ['the same once archived', [part('archived', '2026-11-02', '2026-12-01')], '2026-12-16', '2026-12-17'],
  ])('leave time to answer after their end: %s', (_, parts, last, over) => {
    const tip = within(...parts)
    expect([questionOf(tip, last), questionOf(tip, over)]).toEqual(['verify', 'none'])
    expect(askedOf(tip).until).toBe(last)
  })

  test.each<[string, object]>([
    ['open', part('inspecting')],
    ['merged into what is open', part('merged', '2026-11-02')],
  ])('leave all time while one is %s', (_, open) => {
    const tip = within(part('closed', '2026-11-01'), open)
    expect(questionOf(tip, '2029-01-01')).toBe('verify')
    expect(askedOf(tip).until).toBe('parts')
    expect(questionOf({ ...tip, state: 'archived' }, '2029-01-01')).toBe('none')
  })

  test('are answered for also where the tip ended with another', () => {
    const ended = { state: 'closed', day: '2026-11-01', answerBy: '2026-11-16', noted: false } as const
    const tip = { ...within(part('closed', '2026-11-20')), state: 'merged' as const, ended }
    expect([questionOf(tip, '2026-12-05'), questionOf(tip, '2026-12-06')]).toEqual(['verify', 'none'])
  })
})
