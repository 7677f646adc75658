import { expect, it } from 'vitest'
import { leftOf } from '../../../../site/desk/sign-in/use-session.ts'

const minute = 60_000
const session = { token: 't', ends: Date.UTC(2026, 10, 23, 2) }

it.each([
  ['an hour before its end it is fine', 60 * minute, { kind: 'fine' }],
  ['six minutes before it is still fine', 6 * minute, { kind: 'fine' }],
  ['five minutes before it ends soon', 5 * minute, { kind: 'soon', minutes: 5 }],
  ['a begun minute counts whole', 90_000, { kind: 'soon', minutes: 2 }],
  ['at its end it has ended', 0, { kind: 'ended' }],
  ['after its end it has ended', -minute, { kind: 'ended' }],
])('%s', (_, before, left) => {
  expect(leftOf(session, session.ends - before)).toEqual(left)
})
