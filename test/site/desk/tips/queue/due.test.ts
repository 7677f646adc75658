import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { dueOf, dueText, lookText } from '../../../../../site/desk/tips/queue/due.tsx'

const { say } = wordsOf('zh')
// Filed on Monday 2 November 2026; fifteen working days later is Monday 23 November, with no holiday between.
const tip = { state: 'filed', filedOn: '2026-11-02', dueBy: '2026-11-23' } as const

describe('what an open tip is owed', () => {
  it.each([
    ['on the day it came', '2026-11-02', { next: 'decide', left: 15, used: 0 }],
    ['after a third of the time', '2026-11-09', { next: 'decide', left: 10, used: 33 }],
    ['on a Sunday as on the Friday before', '2026-11-15', { next: 'decide', left: 6, used: 60 }],
    ['on its last day', '2026-11-23', { next: 'decide', left: 0, used: 100 }],
    ['two working days late', '2026-11-25', { next: 'decide', left: -2, used: 100 }],
  ])('%s', (_, today, due) => {
    expect(dueOf(tip, today)).toEqual(due)
  })

  it('is a decision until it was accepted, then an end', () => {
    const next = (state: 'transferred' | 'accepted' | 'reopened' | 'rectifying') =>
      dueOf({ ...tip, state }, '2026-11-09')?.next
    expect(next('transferred')).toBe('decide')
    expect([next('accepted'), next('reopened'), next('rectifying')]).toEqual(['finish', 'finish', 'finish'])
  })

  it('is nothing once it is settled', () => {
    expect(dueOf({ ...tip, state: 'closed' }, '2026-11-25')).toBeUndefined()
    expect(dueOf({ ...tip, state: 'merged' }, '2026-11-25')).toBeUndefined()
  })

  it('is over at once when no working day was given', () => {
    expect(dueOf({ ...tip, dueBy: '2026-11-02' }, '2026-11-03')).toMatchObject({ left: -1, used: 100 })
  })
})

it.each([
  [{ next: 'decide', left: 3 }, '受理还剩 3 个工作日'],
  [{ next: 'finish', left: 1 }, '办完还剩 1 个工作日'],
  [{ next: 'decide', left: 0 }, '今天要决定受不受理'],
  [{ next: 'finish', left: 0 }, '今天要办完'],
  [{ next: 'finish', left: -4 }, '超期 4 个工作日'],
] as const)('%o in words', (due, text) => {
  expect(dueText(due, say)).toBe(text)
})

describe('the hour by which a tip in danger must be looked at', () => {
  const now = '2026-11-16T14'
  const words = wordsOf('zh')
  const urgent = { critical: true, openedOn: undefined } as const
  it.each([
    ['today', { lookBy: '2026-11-16T16' }, { by: '16 点前', what: '打开看' }],
    ['tomorrow', { lookBy: '2026-11-17T01' }, { by: '11月17日 1 点前', what: '打开看' }],
    ['has passed', { lookBy: '2026-11-16T11' }, { by: '过了 11 点', what: '没打开' }],
    ['passed days ago', { lookBy: '2026-11-14T11' }, { by: '过了11月14日', what: '没打开' }],
    [
      'passed, and the city knows',
      { lookBy: '2026-11-16T11', escalatedTo: '320100' },
      { by: '过了 11 点', what: '已报南京市' },
    ],
    ['went up to the top', { escalatedTo: '320000' }, { by: '马上看', what: '已报江苏省' }],
  ])('%s', (_, tip, said) => {
    expect(lookText({ ...urgent, ...tip }, now, words)).toEqual(said)
  })

  it('is no matter once it was opened, nor of other tips', () => {
    expect(lookText({ critical: true, openedOn: '2026-11-16' }, now, words)).toBeUndefined()
    expect(lookText({ critical: false }, now, words)).toBeUndefined()
  })
})
