/** A text as it is searched: only letters, digits and signs, small and of usual width; and where each stood. */
export interface Signs {
  readonly signs: string
  /** The place in the text of each unit of `signs`. */
  readonly at: readonly number[]
}

const KEPT = /[\p{L}\p{N}]/u

/** Takes marks, blanks and breaks out of a text: 〔2026〕12 号 and 2026 12号 are the same. */
export function signsOf(text: string): Signs {
  let signs = ''
  const at: number[] = []
  let place = 0
  for (const sign of text) {
    for (const one of sign.normalize('NFKC').toLowerCase()) {
      if (!KEPT.test(one)) continue
      signs += one
      for (let unit = 0; unit < one.length; unit++) at.push(place)
    }
    place += sign.length
  }
  return { signs, at }
}

/** Where a phrase stands first in a text, marks and blanks apart: from, and to (not included); nothing when it does not. */
export function findPhrase(text: string, phrase: string): { from: number; to: number } | undefined {
  const { signs, at } = signsOf(text)
  const found = phrase === '' ? -1 : signs.indexOf(phrase)
  if (found < 0) return undefined
  const last = at[found + phrase.length - 1] ?? 0
  return { from: at[found] ?? 0, to: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length }
}
