import { expect, it } from 'vitest'
import { idOfAttempt } from '../../../../../site/desk/tips/records/attempt.ts'

it('a record that is tried again has its id; one that says something else by then has another', () => {
  const attempt = { id: 'first', said: '' }
  const ids = ['一', '一', '一二', '一二', '一'].map((said) => idOfAttempt(attempt, said))
  expect(ids.slice(0, 2)).toEqual(['first', 'first'])
  expect(ids[2]).toBe(ids[3])
  expect(new Set(ids).size).toBe(3)
})
