import { describe, expect, test } from 'vitest'
import type { FollowedTip } from '../../../../shared/contract/follow.ts'
import { states } from '../../../../shared/lifecycle/states.ts'
import { sayEvent, sayReason, sayState, stateLines } from '../../../../site/reporter/follow/say-state.ts'
import { stubPage } from '../stub-page.ts'

stubPage('follow')

const tip = {
  state: 'accepted',
  office: '320115',
  upper: '320100',
  dueBy: '2026-11-23',
  transfers: 0,
  events: [],
} as unknown as FollowedTip
const event = { n: 1, day: '2026-11-20', kind: 'step', state: 'accepted' } as const

describe('the state of a tip', () => {
  test.each(states)('%s has a headline, a meaning and what comes next, with no name left open', (state) => {
    const { headline, meaning, next, by } = sayState({ ...tip, state })
    for (const text of [headline, meaning, next]) expect(text).not.toBe('')
    expect([headline, meaning, next, by].join()).not.toMatch(/[{}]/)
  })

  test('says by when only where the office owes a day', () => {
    expect(sayState(tip).by).toContain('2026年11月23日')
    expect(sayState({ ...tip, state: 'closed' }).by).toBe('')
  })

  test('names the office, with its telephone once it is confirmed', () => {
    expect(stateLines({ ...tip, office: '320100' }).at(-1)).toContain('025-00000000')
    expect(stateLines(tip).at(-1)).not.toMatch(/\d{3}-\d{8}/)
  })
})

describe('a reason', () => {
  test('is a ready one in words, the office’s own as they are, and never a text that nobody meant', () => {
    expect(sayReason({ reason: 'accept' })).not.toBe('accept')
    expect(sayReason({ step: 'decline', reason: 'vague' })).not.toContain('vague')
    expect(sayReason({ words: '示例：已经看过' })).toBe('示例：已经看过')
    expect(sayReason({ step: 'decline', reason: 'msg.sent' })).toBe('msg.sent')
    expect(sayReason({})).not.toBe('')
    expect(sayReason(undefined)).not.toBe('')
  })
})

describe('a line of the history', () => {
  test('says who decided, and why', () => {
    const { title, detail } = sayEvent({ ...event, state: 'declined', office: '320100', words: '示例' })
    expect(title).toBe(sayState({ ...tip, state: 'declined' }).headline)
    expect(detail).toContain('示例市局')
    expect(detail).toContain('示例')
  })

  test('of a kind that this page does not know stays without a title', () => {
    expect(sayEvent({ ...event, kind: 'unheard' }).title).toBe('')
  })
})
