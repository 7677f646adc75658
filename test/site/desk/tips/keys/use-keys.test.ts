import { expect, it } from 'vitest'
import { nextPlace } from '../../../../../site/desk/tips/keys/use-keys.ts'

it.each([
  ['from nowhere to the first', -1, 1, 5, 0],
  ['down', 1, 1, 5, 2],
  ['up', 1, -1, 5, 0],
  ['not over the end', 4, 1, 5, 4],
  ['not before the beginning', 0, -1, 5, 0],
])('keys go %s', (_, at, step, length, next) => {
  expect(nextPlace(at, step, length)).toBe(next)
})
