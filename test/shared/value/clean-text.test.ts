import { expect, it } from 'vitest'
import { cleanText } from '../../../shared/value/clean-text.ts'

it.each<[string, string, string]>([
  ['a control character', '坑\u0000边', '坑边'],
  ['what is no character', '坑\ufffe边\ufdd0\u{1ffff}', '坑边'],
  ['a direction', '坑\u202e边', '坑边'],
  ['a filler of Hangul', 'ㅤㅤㅤㅤ', ''],
  ['a blank in braille', '\u2800\u2800', ''],
  ['a joiner that is not drawn', '\u034f\u034f', ''],
  ['variation selectors alone', '\ufe0f\ufe0f', ''],
  ['vowels of Khmer that are not drawn', '\u17b4\u17b5', ''],
  ['a heart as it is drawn', '谢谢❤\ufe0f', '谢谢❤\ufe0f'],
  ['a character in one of its forms', '葛\u{e0100}', '葛\u{e0100}'],
  ['lines and tabs', '一\r\n二\t三\r四', '一\n二\t三\n四'],
])('%s', (_, typed, kept) => {
  expect(cleanText(typed)).toBe(kept)
})
