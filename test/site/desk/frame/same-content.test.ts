import { expect, it } from 'vitest'
import { isSameContent } from '../../../../site/desk/frame/same-content.ts'

it.each<[string, unknown, unknown, boolean]>([
  ['the order of names does not matter', { a: 1, b: '示例' }, { b: '示例', a: 1 }, true],
  [
    'blanks around and unseen characters are cleaned on the way in',
    { a: '示例' },
    { a: ' 示\u200b例\n' },
    true,
  ],
  ['so are they deep inside', [{ texts: ['e\u0301'] }], [{ texts: ['\u00e9'] }], true],
  ['what is not there says nothing', { a: 1 }, { a: 1, b: undefined }, true],
  ['another word is another text', { a: '示例甲' }, { a: '示例乙' }, false],
  ['the order of rows matters', [1, 2], [2, 1], false],
  ['an empty text is not none', { a: '' }, {}, false],
])('%s', (_, stands, sent, same) => {
  expect(isSameContent(stands, sent)).toBe(same)
})
