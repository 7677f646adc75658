import { ELSEWHERE, HERE } from './characters-elsewhere.ts'
import { matchesOf } from './matches.ts'

/** A text as one reads it, and where each of its characters stands in the text as typed. */
export interface Readable {
  /** Half width, upper case, characters as they are written here, without anything invisible; numerals in words as digits. Same length as `at`. */
  readonly text: string
  /** For each character of `text`: index in UTF-16 units where it begins in the typed text; one more at the end. */
  readonly at: readonly number[]
  /** For each character of `text`: whether it was typed as a numeral in words. */
  readonly spelt: readonly boolean[]
}

const IN_WORDS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 洞: '0', 一: '1', 幺: '1', 壹: '1', 二: '2', 两: '2', 贰: '2', 三: '3', 叁: '3' },
  ...{ 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 拐: '7' },
  ...{ 八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9' },
}
/** The digit that a numeral in words is, by its character's number. */
const NUMERALS = new Map(Object.entries(IN_WORDS).map(([one, digit]) => [one.charCodeAt(0), digit]))

/** Rows of signs that show one to nine in a circle, on black, or by strokes (Suzhou), from their first. */
const ROWS = [0x24f5, 0x2776, 0x2780, 0x278a, 0x3021]
const DIGIT = /\p{Nd}/u

/** The digit that a sign of any script stands for; nothing for others. Digits of a script follow each other, ten to a row. */
function digitOf(one: string): string | undefined {
  const code = one.codePointAt(0) ?? 0
  if (code < 0x80) return undefined
  const row = ROWS.find((first) => code >= first && code < first + 9)
  if (row !== undefined) return String(code - row + 1)
  if (!DIGIT.test(one)) return code === 0x24ff ? '0' : undefined
  let before = 0
  while (DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}

/**
 * Drawn by nobody, or as a box: zero-width and soft characters, marks of direction, variation selectors, marks that join to a digit, what is no
 * character and what is one for nobody else.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{M}]/u

/** Reads a text as a person would, whatever it was typed with. `numerals`: also those in Chinese, in pinyin and in English. */
export function readable(typed: string, numerals: boolean): Readable {
  let text = ''
  const at: number[] = []
  const spelt: boolean[] = []
  const words = numerals ? wordsIn(typed) : NO_WORDS
  for (let from = 0; from < typed.length; ) {
    const word = words.size > 0 ? words.get(from) : undefined
    const length = word?.length ?? lengthAt(typed, from)
    const shown = word?.digit ?? shownOf(typed, from, length)
    for (let n = 0; n < shown.length; n++) {
      const digit = numerals ? NUMERALS.get(shown.charCodeAt(n)) : undefined
      text += digit ?? shown.charAt(n)
      at.push(from)
      spelt.push(word !== undefined || digit !== undefined)
    }
    from += length
  }
  at.push(typed.length)
  return { text, at, spelt }
}

/** The text alone of what {@link readable} gives, numerals as they were typed. */
export function readText(typed: string): string {
  let text = ''
  for (let from = 0; from < typed.length; ) {
    const length = lengthAt(typed, from)
    text += shownOf(typed, from, length)
    from += length
  }
  return text
}

/** How characters of one unit are shown, by their numbers: the same ones come again in every text. */
const known = new Map<number, string>()

/** How a character, or a reference to one, is shown. */
function shownOf(typed: string, from: number, length: number): string {
  if (length > 1) return signOf(typed.slice(from, from + length))
  const unit = typed.charCodeAt(from)
  const before = known.get(unit)
  if (before !== undefined) return before
  const shown = signOf(typed.charAt(from))
  known.set(unit, shown)
  return shown
}

function signOf(one: string): string {
  const meant = one.length > 2 ? referredTo(one) : one
  return /[\s\u2800]/.test(meant) ? ' ' : INVISIBLE.test(meant) ? '' : shownAs(meant.normalize('NFKC'))
}

/** A character as HTML refers to it: by its number, or those that nobody sees by their names. */
const REFERENCE =
  /&(?:amp;|#38;|#x26;){0,4}(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|nbsp|ensp|emsp|thinsp|shy|zwnj|zwj));?/iy

const AMPERSAND = 0x26

/** How many UTF-16 units of a text show one character from a place on: a reference of HTML is one. */
export function lengthAt(typed: string, from: number): number {
  const unit = typed.charCodeAt(from)
  if (unit !== AMPERSAND && (unit < 0xd800 || unit > 0xdfff)) return 1
  if (unit === AMPERSAND) {
    REFERENCE.lastIndex = from
    const found = REFERENCE.exec(typed)
    if (found) return found[0].length
  }
  return String.fromCodePoint(typed.codePointAt(from) ?? 0).length
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d' }

function referredTo(reference: string): string {
  REFERENCE.lastIndex = 0
  const [, decimal, hex, name = ''] = REFERENCE.exec(reference) ?? []
  if (decimal === undefined && hex === undefined) return NAMED[name.toLowerCase()] ?? ' '
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd'
}

/** A digit in letters: how long it is as typed. */
interface DigitWord {
  readonly digit: string
  readonly length: number
}
const NO_WORDS: ReadonlyMap<number, DigitWord> = new Map()

/** Digits as they are said in pinyin and in English. */
const SAID: Readonly<Record<string, string>> = {
  ...{ ling: '0', dong: '0', yao: '1', yi: '1', er: '2', liang: '2', san: '3', si: '4', wu: '5', liu: '6' },
  ...{ lu: '6', qi: '7', guai: '7', ba: '8', jiu: '9', gou: '9' },
  ...{ zero: '0', oh: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7' },
  ...{ eight: '8', nine: '9' },
}
const ANY_SAID = Object.keys(SAID)
  .sort((a, b) => b.length - a.length)
  .join('|')
const EACH_SAID = new RegExp(ANY_SAID, 'g')
const ONLY_SAID = new RegExp(`^(?:${ANY_SAID})+$`)
const LETTERS = /[\p{Script=Latin}\p{M}]+/gu

/** Runs of letters that are digits in words and nothing else, by where each word begins. Tones are not looked at. */
function wordsIn(typed: string): Map<number, DigitWord> {
  const found = new Map<number, DigitWord>()
  for (const { 0: run, index } of matchesOf(typed, LETTERS)) {
    const letters: { letter: string; at: number }[] = []
    let at = index
    for (const one of run) {
      const letter = one.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      for (const part of letter.split('')) letters.push({ letter: part, at })
      at += one.length
    }
    const text = letters.map(({ letter }) => letter).join('')
    if (!ONLY_SAID.test(text)) continue
    for (const { 0: word, index: n } of matchesOf(text, EACH_SAID)) {
      const from = n === 0 ? index : (letters[n]?.at ?? index)
      const to = letters[n + word.length]?.at ?? at
      found.set(from, { digit: SAID[word] ?? '', length: to - from })
    }
  }
  return found
}

const WRITTEN_HERE = new Map([...ELSEWHERE].map((one, n) => [one, HERE[n] ?? one]))

const shownAs = (one: string) =>
  [...one].map((sign) => digitOf(sign) ?? WRITTEN_HERE.get(sign) ?? sign.toUpperCase()).join('')
