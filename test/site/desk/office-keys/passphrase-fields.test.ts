import { expect, it } from 'vitest'
import { estimateBits, strengthOf } from '../../../../site/desk/office-keys/passphrase-fields.tsx'

it.each([
  ['a word that everybody uses counts next to nothing', 'password', 3],
  ['so does one’s own city', '南京', 3],
  ['a Latin word is one of some four thousand', 'lantern', 12],
  ['a short one is less', 'ox', 8],
  ['a Chinese character is worth eight', '灯', 8],
  ['six different digits are one date', '190427', 12],
  ['two digits are six', '73', 6],
  ['a run of digits is a run', '456789', 4],
  ['so is a run downwards', 'dcba', 4],
  ['any other character is five', '!', 5],
  ['what repeats counts once', '灯灯灯', 8],
])('%s', (_, passphrase, bits) => {
  expect(estimateBits(passphrase)).toBe(bits)
})

it('one’s own name is a word that others guess', () => {
  expect(estimateBits('王小明')).toBe(24)
  expect(estimateBits('王小明', ['王小明'])).toBe(3)
})

it('full-width letters are the letters they are', () => {
  expect(estimateBits('ｐａｓｓｗｏｒｄ')).toBe(3)
})

it.each([
  ['the usual ones', 'password123', 'weak'],
  ['three words', 'lantern copper meadow', 'weak'],
  ['four words', 'lantern copper meadow violin', 'fair'],
  ['five words', 'lantern copper meadow violin harbor', 'good'],
  ['six characters are hard to guess and short to type', '灯河竹马云雀', 'weak'],
  ['seven characters, as hard as five words', '灯河竹马云雀桥', 'fair'],
  ['ten characters', '灯河竹马云雀桥帆茶雨', 'good'],
])('%s: %s is %s', (_, passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength)
})

it('blanks make no passphrase longer or stronger', () => {
  expect(strengthOf('灯　　　河　　　竹　　　马')).toBe('weak')
  expect(estimateBits(' 灯　河 ')).toBe(16)
})
