import type { Ask } from './ask.ts'
import type { SearchedCase } from './search.ts'
import { searchedIn } from './searched.ts'
import { findPhrase } from './signs.ts'

/** A text in pieces, those marked that were asked for. */
export type Marked = readonly { readonly text: string; readonly marked: boolean }[]

/** Signs that are shown before and after what was found. */
const AROUND = 24

/** A text with every phrase marked where it stands first. */
export function markPhrases(text: string, phrases: readonly string[]): Marked {
  const found = phrases.flatMap((phrase) => findPhrase(text, phrase) ?? []).sort((a, b) => a.from - b.from)
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { from, to } of found) {
    if (to <= at) continue
    pieces.push({ text: text.slice(at, Math.max(at, from)), marked: false })
    pieces.push({ text: text.slice(Math.max(at, from), to), marked: true })
    at = to
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** The words around the first phrase that does not stand in the title; nothing when all do. */
export function cutOut({ phrases }: Ask, one: SearchedCase, said: readonly string[]): Marked | undefined {
  const { rest } = searchedIn(one, said)
  for (const phrase of phrases) {
    if (findPhrase(one.content.title, phrase) || findPhrase(one.number, phrase)) continue
    for (const text of rest) {
      const found = findPhrase(text, phrase)
      if (!found) continue
      const [from, to] = [Math.max(0, found.from - AROUND), Math.min(text.length, found.to + AROUND)]
      const cut = `${from > 0 ? '……' : ''}${text.slice(from, to)}${to < text.length ? '……' : ''}`
      return markPhrases(cut, phrases)
    }
  }
  return undefined
}
