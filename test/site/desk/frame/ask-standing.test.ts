import { expect, it } from 'vitest'
import * as z from 'zod'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { standingNow } from '../../../../site/desk/frame/ask.ts'

const Reply = z.strictObject({ version: z.int() })

it.each([
  [
    'a lost race tells what stands there now',
    new Refusal('conflict', { detail: { version: 4 } }),
    { version: 4 },
  ],
  ['another refusal tells nothing', new Refusal('role'), undefined],
  ['a detail of another kind is none', new Refusal('conflict', { detail: { right: 4 } }), undefined],
  ['a lost line tells nothing', new TypeError('no line'), undefined],
])('%s', (_, error, now) => {
  expect(standingNow(error, Reply)).toEqual(now)
})

it('a route without an answer can tell nothing', () => {
  expect(standingNow(new Refusal('conflict', { detail: { version: 4 } }), undefined)).toBeUndefined()
})
