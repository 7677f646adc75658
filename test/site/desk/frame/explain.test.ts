import { expect, it } from 'vitest'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import { AnswerLost, NotSent } from '../../../../site/desk/frame/ask.ts'
import { explain } from '../../../../site/desk/frame/explain.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'

const { say } = wordsOf('zh')

it.each([
  [
    'a refusal by its code',
    new Refusal('conflict'),
    '刚刚有人先改了，您这一步没有做。请看新的内容，再决定。',
  ],
  ['a letter to another office', new SealError('wrongKey'), '这封信不是封给本单位的，打不开。'],
  ['a letter that was altered', new SealError('altered'), '内容被改动过，没有打开。请报管理员。'],
  [
    'a line that is gone while something is looked up',
    new TypeError('Failed to fetch'),
    '断网了，现在看不到新的内容。连上网后再试一次；您写的还在。',
  ],
  ['a change without a line', new NotSent(), '断网了。这一步没有做，您写的还在。'],
  [
    'a line that broke while a change was on its way',
    new AnswerLost(),
    '断线了，不知道这一步做成了没有。您写的还在，先不要刷新。连上网后再按一次就行：已经做成的，不会再做一遍。',
  ],
  ['anything else as our own fault', new Error('?'), '我们这边出了问题。您写的还在。请过一会儿再试。'],
])('says %s', (_, error, text) => {
  expect(explain(error, say)).toBe(text)
})
