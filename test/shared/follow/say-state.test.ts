import { describe, expect, test } from 'vitest'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { sayEvent, sayReason, sayState, stateLines } from '../../../shared/follow/say-state.ts'
import { states } from '../../../shared/lifecycle/states.ts'
import { voice } from '../../../site/reporter/follow/voice.ts'
import { stubPage } from '../../site/reporter/stub-page.ts'

stubPage('follow')

const tip = {
  state: 'accepted',
  office: '320115',
  upper: '320100',
  dueBy: '2026-11-23',
  transfers: 0,
  events: [],
  parts: [],
} as unknown as FollowedTip
const event = { n: 1, day: '2026-11-20', kind: 'step', state: 'accepted' } as const

describe('the state of a tip', () => {
  test.each(states)('%s has a headline, a meaning and what comes next, with no name left open', (state) => {
    const { headline, meaning, next, by } = sayState(voice, { ...tip, state })
    for (const text of [headline, meaning, next]) expect(text).not.toBe('')
    expect([headline, meaning, next, by].join()).not.toMatch(/[{}]/)
  })

  test('says by when only where the office owes a day', () => {
    expect(sayState(voice, tip).by).toContain('2026年11月23日')
    expect(sayState(voice, { ...tip, state: 'closed' }).by).toBe('')
  })

  test('says of a tip that may kill within how many hours it is looked at, until somebody decided', () => {
    const filed = (facts: object) =>
      stateLines(voice, {
        ...tip,
        state: 'filed',
        facts: { topic: 'FIRE-01', urgent: false, ...facts },
      } as never)
    const hours = /2 ?小时内打开看/
    expect(filed({}).join()).toMatch(hours)
    expect(filed({ topic: 'PIT-01', urgent: true }).join()).toMatch(hours)
    expect(filed({ topic: 'LICENCE-01' }).join()).not.toMatch(hours)
    const accepted = { ...tip, facts: { topic: 'FIRE-01', urgent: true } } as never
    expect(stateLines(voice, accepted).join()).not.toMatch(hours)
  })

  test('says first, once it is settled, how many of its parts another office still handles', () => {
    const [open, merged] = [
      { state: 'accepted' },
      { state: 'merged', settled: { state: 'merged', day: '2026-11-20' } },
    ]
    const over = { state: 'closed', settled: { state: 'closed', day: '2026-11-20' } }
    const first = (state: string, ...parts: object[]) =>
      stateLines(voice, { ...tip, state, parts } as never)[0]
    expect(first('closed', open, over, merged)).toBe('还有 2 部分别的单位在办。')
    expect(first('declined', open)).toBe('还有 1 部分别的单位在办。')
    for (const line of [first('closed', over), first('accepted', open)]) expect(line).not.toContain('部分')
  })

  test('names the office, with its telephone once it is confirmed', () => {
    expect(stateLines(voice, { ...tip, office: '320100' }).at(-1)).toContain('025-00000000')
    expect(stateLines(voice, tip).at(-1)).not.toMatch(/\d{3}-\d{8}/)
  })
})

describe('a reason', () => {
  test('is a ready one in words, the office’s own as they are, and never a text that nobody meant', () => {
    expect(sayReason(voice, { reason: 'accept' })).not.toBe('accept')
    expect(sayReason(voice, { step: 'decline', reason: 'vague' })).not.toContain('vague')
    expect(sayReason(voice, { words: '示例：已经看过' })).toBe('示例：已经看过')
    expect(sayReason(voice, { step: 'decline', reason: 'msg.sent' })).toBe('msg.sent')
    expect(sayReason(voice, {})).not.toBe('')
    expect(sayReason(voice, undefined)).not.toBe('')
  })
})

describe('a line of the history', () => {
  test('says who decided, and why', () => {
    const { title, detail } = sayEvent(voice, {
      ...event,
      state: 'declined',
      office: '320100',
      words: '示例',
    })
    expect(title).toBe(sayState(voice, { ...tip, state: 'declined' }).headline)
    expect(detail).toContain('示例市局')
    expect(detail).toContain('示例')
  })

  test('of a kind that this page does not know stays without a title', () => {
    expect(sayEvent(voice, { ...event, kind: 'unheard' }).title).toBe('')
  })
})
