import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { dueOf, dueText } from '../../../../../site/desk/tips/queue/due.tsx'

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
  [{ next: 'finish', left: -4 }, '过期 4 个工作日'],
] as const)('%o in words', (due, text) => {
  expect(dueText(due, say)).toBe(text)
})
