import { describe, expect, it } from 'vitest'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { isOwnEvent } from '../../../../../site/desk/tips/opened/own-event.ts'

const by = { who: 'staff', office: '320115', name: '示例', sub: 'me' } as const
const event = (more: Partial<TipEvent>): TipEvent => ({
  ...{ n: 2, day: '2026-11-23', kind: 'step', state: 'accepted', by, hash: '0'.repeat(64) },
  ...more,
})
const asked = (last: string, body: object) => ({ path: `/api/desk/tips/{tip}/${last}`, body, sub: 'me' })

describe('what was asked of a tip, after its answer was lost', () => {
  it.each<[string, TipEvent, ReturnType<typeof asked>]>([
    ['a step', event({ step: 'accept' }), asked('steps', { step: 'accept' })],
    ['a letter', event({ kind: 'message', subject: 'a' }), asked('messages', { id: 'a' })],
    ['a record', event({ kind: 'recorded', subject: 'note' }), asked('records', { id: 'a', kind: 'note' })],
    ['a reward', event({ kind: 'rewarded', subject: '500' }), asked('reward', { amount: 500 })],
    ['nobody working on it', event({ kind: 'assigned' }), asked('assignee', {})],
  ])('is known by what it brings: %s', (_, one, request) => {
    expect(isOwnEvent(one, request)).toBe(true)
    expect(isOwnEvent({ ...one, by: { ...by, sub: 'other' } }, request)).toBe(false)
    expect(isOwnEvent({ ...one, by: { who: 'clock' } }, request)).toBe(false)
    expect(isOwnEvent(undefined, request)).toBe(false)
  })

  it('is not what the same person did in another window', () => {
    expect(isOwnEvent(event({ step: 'accept' }), asked('steps', { step: 'reject' }))).toBe(false)
    expect(isOwnEvent(event({ kind: 'message', subject: 'a' }), asked('messages', { id: 'b' }))).toBe(false)
    expect(isOwnEvent(event({ step: 'accept' }), asked('messages', { id: 'a' }))).toBe(false)
  })
})
