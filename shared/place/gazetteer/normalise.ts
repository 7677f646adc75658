import { spokenNames } from './spoken-names.ts'
import traditional from './traditional.json' with { type: 'json' }

const simplified = new Map<string, string>()
const to = [...traditional.to]
;[...traditional.from].forEach((one, n) => {
  simplified.set(one, to[n] ?? one)
})

/** Stands for any punctuation: no name runs across it. */
export const BREAK = '|'

/** Control, format and bidi characters, half pairs, marks: as if they were not there. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{M}]+/gu
const NOT_WORDS = /[^\p{L}\p{N}| ]+/gu
/** Slips in names of cities that no rule of one wrong character could tell apart, and words that say nothing. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/国家级?(?=高新|经济技术|经开)/g, ''],
  ...spokenNames.rewritten.map(([slip = '', right = '']) => [new RegExp(slip, 'g'), right] as const),
]

/**
 * The text as the gazetteer reads it: half width, simplified, lower case, one {@link BREAK} for punctuation,
 * no white space but a single one between Latin words. Never throws; linear in the length.
 */
export function normalise(text: string): string {
  const even = text
    .normalize('NFKC')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/['’`]/g, '')
    .replace(INVISIBLE, '')
    .toLowerCase()
  const chinese = Array.from(even, (one) => simplified.get(one) ?? one).join('')
  const plain = chinese
    .replace(NOT_WORDS, BREAK)
    .replace(/ +/g, ' ')
    .replace(/([a-z]) (?=[a-z])/g, '$1_')
    .replace(/ /g, '')
    .replace(/_/g, ' ')
    .replace(/\|+/g, BREAK)
  return REWRITTEN.reduce((whole, [slip, right]) => whole.replace(slip, right), plain)
}
