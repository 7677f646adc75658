import { expect, it } from 'vitest'
import { isBehind } from '../../../../../site/desk/frame/change/use-change-draft.ts'

const read = { version: 3, revision: 2 }

it.each([
  ['what still stands is not behind', { version: 3, revision: 2 }, false],
  ['a colleague saved the same version', { version: 3, revision: 3 }, true],
  ['the version was decided and the next one is open', { version: 4, revision: 0 }, true],
  ['what was read was withdrawn', { version: 2, revision: 5 }, true],
  ['an answer from before one’s own saving is not behind', { version: 3, revision: 1 }, false],
])('%s', (_, now, behind) => {
  expect(isBehind(read, now)).toBe(behind)
})
