import type { Readable } from './readable.ts'

/** Numbers and letters in rings, in brackets of their own or set high, as typed; and a number or 注 in brackets, as notes of a text are marked. */
const NOTES =
  /[\p{No}\p{So}]|[(（[【〔［﹝｛{〈<]\s*(?:见?注[\d一二三四五六七八九十①-⑳\s、,，-]{0,6}|[\d①-⑳\s、,，-]{1,6})[)）\]】〕］﹞｝}〉>]/gu
const HAN = /\p{Script=Han}/u
/** What may stand beside a note. */
const SIGN = /[\s\p{P}\p{S}]/u

/**
 * A text as it is read without notes: numbers and letters in rings or set high between two characters, as in 宏①远, are no part of a word.
 * A character in a ring is one: ㊥建. The same where there is none.
 */
export function withoutNotes(typed: string, read: Readable): Readable {
  const { text, at, spelt } = read
  const noted = new Set<number>()
  for (const { 0: note, index } of typed.matchAll(NOTES))
    for (let n = 0; n < note.length; n++) noted.add(index + n)
  if (noted.size === 0) return read
  const isRinged = (n: number) => noted.has(at[n] ?? -1)
  const isCharacter = (n: number) => HAN.test(text.charAt(n)) && /^\p{So}/u.test(typed.slice(at[n]))
  const isPassed = (n: number) => isRinged(n) || SIGN.test(text.charAt(n))
  const all = text.split('').map((_, n) => n)
  /** Of each character, whether what stands next to it, without notes and signs between, is a character of Chinese. */
  const besideHan = (order: readonly number[]) => {
    const is = new Array<boolean>(text.length)
    let last = false
    for (const n of order) {
      is[n] = last
      if (!isPassed(n)) last = HAN.test(text.charAt(n))
    }
    return is
  }
  const [before, after] = [besideHan(all), besideHan(all.toReversed())]
  const isNote = (n: number) => isRinged(n) && !isCharacter(n) && before[n] && after[n]
  const stays = all.filter((n) => !isNote(n))
  return {
    text: stays.map((n) => text.charAt(n)).join(''),
    at: [...stays.map((n) => at[n] ?? 0), at.at(-1) ?? 0],
    spelt: stays.map((n) => spelt[n] ?? false),
  }
}
