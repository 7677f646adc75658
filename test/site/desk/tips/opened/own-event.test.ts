import { describe, expect, it } from 'vitest'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { isOwnEvent } from '../../../../../site/desk/tips/opened/own-event.ts'

const by = { who: 'staff', office: '320115', name: '示例', sub: 'me' } as const
const event = (more: Partial<TipEvent>): TipEvent => ({
  ...{ n: 2, day: '2026-11-23', kind: 'step', state: 'accepted', by, hash: '0'.repeat(64) },
  ...more,
})
const record = { id: 'a'.repeat(26), kind: 'note', day: '2026-11-23', hash: '1'.repeat(64) } as const
const stands = { records: [record] }
const asked = (last: string, body: object) => ({
  ...{ path: `/api/desk/tips/{tip}/${last}`, body, sub: 'me' },
  stands,
})

describe('what was asked of a tip, after its answer was lost', () => {
  it.each<[string, TipEvent, ReturnType<typeof asked>]>([
    ['a step', event({ step: 'accept' }), asked('steps', { step: 'accept' })],
    ['a letter', event({ kind: 'message', subject: 'a' }), asked('messages', { id: 'a' })],
    [
      'a record',
      event({ kind: 'recorded', subject: 'note', content: record.hash }),
      asked('records', { id: record.id, kind: 'note', sealed: 'sealed anew' }),
    ],
    [
      'a step with its words, as they were cleaned',
      event({ step: 'refer', reason: 'other', subject: 'fire', said: { salt: 's', words: '示例：转办' } }),
      asked('steps', {
        step: 'refer',
        version: 3,
        reason: 'other',
        agency: 'fire',
        words: ' 示例：转办\u200b',
      }),
    ],
    [
      'an extension',
      event({ kind: 'extended', said: { salt: 's', words: '示例' } }),
      asked('extension', { words: '示例' }),
    ],
    [
      'papers',
      event({ kind: 'printed', subject: 'letter photos' }),
      asked('prints', { papers: ['photos', 'letter'] }),
    ],
    [
      'an agency’s answer',
      event({
        kind: 'received',
        subject: 'fire',
        said: { salt: 's', document: { number: '1', day: '2026-11-23' } },
      }),
      asked('referrals', { agency: 'fire', received: { day: '2026-11-23', number: '1' } }),
    ],
    [
      'a reward',
      event({ kind: 'rewarded', subject: '500', said: { salt: 's', words: '示例' } }),
      asked('reward', { amount: 500, words: '示例' }),
    ],
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

  it.each<[string, TipEvent, ReturnType<typeof asked>]>([
    [
      'another record of the kind',
      event({ kind: 'recorded', subject: 'note', content: record.hash }),
      asked('records', { id: 'b'.repeat(26), kind: 'note' }),
    ],
    [
      'the same step with other words',
      event({ step: 'close', said: { salt: 's', result: '示例：乙写的结果' } }),
      asked('steps', { step: 'close', result: '示例：甲写的结果' }),
    ],
    [
      'the same step without words',
      event({ step: 'close' }),
      asked('steps', { step: 'close', result: '示例：甲写的结果' }),
    ],
    [
      'a transfer to another office',
      event({ step: 'transfer', subject: '320116' }),
      asked('steps', { step: 'transfer', target: '320115' }),
    ],
    ['an extension for another reason', event({ kind: 'extended' }), asked('extension', { words: '示例' })],
    ['other papers', event({ kind: 'printed', subject: 'letter' }), asked('prints', { papers: ['photos'] })],
    [
      'that the agency was told, not that it answered',
      event({ kind: 'notified', subject: 'fire' }),
      asked('referrals', { agency: 'fire', received: { day: '2026-11-23', number: '1' } }),
    ],
    [
      'a reward in other words',
      event({ kind: 'rewarded', subject: '500', said: { salt: 's', words: '示例：乙' } }),
      asked('reward', { amount: 500, words: '示例：甲' }),
    ],
  ])('is not %s, by the same person in another window', (_, one, request) => {
    expect(isOwnEvent(one, request)).toBe(false)
  })
})
