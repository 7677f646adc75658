import { expect, it } from 'vitest'
import { momentFaults } from '../../../../site/desk/cases/review-part.tsx'
import { readTime } from '../../../../site/desk/cases/typed-time.ts'

it.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['9点', '09:00'],
  ['9', '09:00'],
  ['09：05', '09:05'],
  ['９点半', '09:30'],
  ['9点15', '09:15'],
  ['9 点 15 分', '09:15'],
  ['17时', '17:00'],
  ['下午3点20分', '15:20'],
  ['中午12点', '12:00'],
  ['23.59', '23:59'],
])('%s is %s', (typed, time) => expect(readTime(typed)).toBe(time))

it.each(['', '早上', '24:00', '9:60', '九点', '9:00:00', '-9:00', '9点半半', '123'])(
  '%s is no time',
  (typed) => expect(readTime(typed)).toBeUndefined(),
)

it.each([
  [{ day: '', time: '' }, {}],
  [{ day: '2026-12-01', time: '9点' }, {}],
  [{ day: '2026-12-01', time: '' }, { time: 'cases.embargo.half' }],
  [{ day: '', time: '9:00' }, { day: 'cases.embargo.half' }],
  [{ day: '2026-12-01', time: '九点' }, { time: 'cases.embargo.wrong' }],
  [{ day: '', time: '早' }, { time: 'cases.embargo.wrong' }],
])('of a moment typed as %j the box at fault is marked', (typed, faults) =>
  expect(momentFaults(typed)).toEqual(faults),
)
