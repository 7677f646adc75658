/** What a pasted number may carry and nobody sees: zero-width signs, marks of direction. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
/** Digits in one row, or by thousands with a comma or a blank between; then decimals. */
const WRITTEN = /^(\d+|\d{1,3}(?:(?:, ?| )\d{3})+)(?:\.(\d+))?$/
/** At most so many digits stand before the point. */
const WHOLE = 9

/**
 * A number from nought as people type it: full-width digits, `1,234`, `1，234`, `1 234`, blanks around it. Undefined for
 * anything else, for two numbers on two lines, for more than nine digits before the point, and for more `decimals` than are allowed. A comma or a blank that
 * does not part thousands is no number: nobody can tell what was meant.
 */
export function readNumber(typed: string, decimals: 0 | 2 = 0): number | undefined {
  const [, digits, after = ''] = WRITTEN.exec(plain(typed)) ?? []
  const whole = digits?.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  if (whole === undefined || whole.length > WHOLE || after.length > decimals) return undefined
  return Number(`${whole}.${after}0`)
}

/** By how many places each word moves the point. */
const WORDS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }

/** How to write a number that was typed with 万 or the like: `125000` for `12.5万`. Undefined where there is nothing to say. */
export function writtenOut(typed: string): string | undefined {
  const [, number, word] = /^([\d, .]+?) ?(百万|千万|百|千|万|亿)元?$/.exec(plain(typed)) ?? []
  const [, digits, after = ''] = WRITTEN.exec(number ?? '') ?? []
  if (digits === undefined || word === undefined) return undefined
  const moved = after.padEnd(WORDS[word] ?? 0, '0')
  const whole = `${digits.replace(/\D/g, '')}${moved.slice(0, WORDS[word])}`.replace(/^0+(?=\d)/, '')
  const rest = moved.slice(WORDS[word]).replace(/0+$/, '')
  return rest === '' ? whole : `${whole}.${rest}`
}

/** Signs of full width as those of half width; raised and circled digits stay, for they are no digits of a number. */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

/** Half width, with single blanks inside and none around. What stands on two lines, or has a tab in it, stays two. */
const plain = (typed: string): string =>
  halfWidth(typed.replace(UNSEEN, ''))
    .trim()
    .replace(/[^\S\t\n\v\f\r\u2028\u2029]+/g, ' ')
