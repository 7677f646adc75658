import { expect, it } from 'vitest'
import { readable, readText } from '../../../shared/personal-data/readable.ts'

it.each([
  ['張偉，１３９', '张伟,139'],
  ['a&nbsp;b&#x4f2f;', 'A B伯'],
  ['王\u200b某　\t①', '王某  1'],
  ['王\ufffe某\ue000\ufdd0', '王某'],
  ['𠮷ﬁ㎡', '𠮷FIM2'],
  ['一one', '一ONE'],
  ['\ud83d王\udc00&', '\ud83d王\udc00&'],
  ['', ''],
])('%j reads %j, also without where its characters stand', (typed, shown) => {
  expect(readText(typed)).toBe(shown)
  expect(readable(typed, false).text).toBe(shown)
})

it('numerals in words are digits where they are asked for, and tell where they stand', () => {
  expect(readable('号yi二3', true)).toEqual({
    ...{ text: '号123', at: [0, 1, 3, 4, 5], spelt: [false, true, true, false] },
  })
})
