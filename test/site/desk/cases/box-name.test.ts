import { expect, it } from 'vitest'
import { boxName } from '../../../../site/desk/cases/box-name.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'

const { say } = wordsOf('zh')

it.each([
  ['problems.2', '问题 3'],
  ['firms.1.creditCode', '企业（第 2 个）'],
  ['timeline.0.day', '经过（第 1 个）'],
  ['firms', '企业'],
  ['salt', 'salt'],
  ['told', '企业已告知，回应期已过'],
])('the box %s of a refusal is called as on the screen', (name, text) => {
  expect(boxName(name, say)).toBe(text)
})
