/** A text as one reads it, and where each of its characters stands in the text as typed. */
export interface Readable {
  /** Half width, upper case, without anything invisible; numerals in Chinese as digits. Same length as `at`. */
  readonly text: string
  /** For each character of `text`: index in UTF-16 units where it begins in the typed text; one more at the end. */
  readonly at: readonly number[]
  /** For each character of `text`: whether it was typed as a numeral in Chinese. */
  readonly spelt: readonly boolean[]
}

const NUMERALS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 洞: '0', 一: '1', 幺: '1', 壹: '1', 二: '2', 两: '2', 贰: '2', 三: '3', 叁: '3' },
  ...{ 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 拐: '7' },
  ...{ 八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9' },
}

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

/** Drawn by nobody: zero-width and soft characters, marks of direction, variation selectors, marks that join to a digit. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}]/u

/** Reads a text as a person would, whatever it was typed with. `numerals`: also those in Chinese as digits. */
export function readable(typed: string, numerals: boolean): Readable {
  const read: string[] = []
  const at: number[] = []
  const spelt: boolean[] = []
  let from = 0
  for (const one of typed) {
    const shown = /[\s\u2800]/.test(one) ? ' ' : INVISIBLE.test(one) ? '' : shownAs(one.normalize('NFKC'))
    for (const character of shown.split('')) {
      const digit = numerals ? NUMERALS[character] : undefined
      read.push(digit ?? character)
      at.push(from)
      spelt.push(digit !== undefined)
    }
    from += one.length
  }
  at.push(from)
  return { text: read.join(''), at, spelt }
}

const shownAs = (one: string) => [...one].map((sign) => digitOf(sign) ?? sign.toUpperCase()).join('')
