import type { Readable } from './readable.ts'

/** A number or letter in a ring, in brackets of its own or set high, as typed. */
const RINGED = /^[\p{No}\p{So}]/u
const IS_NUMBER = /^\p{No}/u
const HAN = /\p{Script=Han}/u
/** What may stand beside a note. */
const SIGN = /[\s\p{P}\p{S}]/u

/**
 * A text as it is read without notes: numbers and letters in rings or set high between two characters, as in 宏①远, are no part of a word.
 * A character in a ring is one: ㊥建.
 */
export function withoutNotes(typed: string, read: Readable): Readable {
  const { text, at, spelt } = read
  const isRinged = (n: number) => RINGED.test(typed.slice(at[n] ?? 0, (at[n] ?? 0) + 2))
  const isPassed = (n: number) => isRinged(n) || SIGN.test(text.charAt(n))
  const isNote = (n: number) => {
    if (!isRinged(n)) return false
    if (HAN.test(text.charAt(n)) && !IS_NUMBER.test(typed.slice(at[n] ?? 0, (at[n] ?? 0) + 2))) return false
    let [before, after] = [n - 1, n + 1]
    while (before >= 0 && isPassed(before)) before--
    while (after < text.length && isPassed(after)) after++
    return HAN.test(text.charAt(before)) && HAN.test(text.charAt(after))
  }
  if (!NOTED.test(typed)) return read
  const stays = text.split('').flatMap((_, n) => (isNote(n) ? [] : [n]))
  return {
    text: stays.map((n) => text.charAt(n)).join(''),
    at: [...stays.map((n) => at[n] ?? 0), at.at(-1) ?? 0],
    spelt: stays.map((n) => spelt[n] ?? false),
  }
}

/** Whether there may be one at all. */
const NOTED = /[\p{No}\p{So}]/u
