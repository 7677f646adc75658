import * as z from 'zod'
import { type Telling, writtenIn } from './hidden-words.ts'
import type { Sheet } from './sheet.ts'
import { wordsIn } from './words-in.ts'

/** A text of a sheet's period that says words, and in which editions it stands. */
export const WordsPlace = z.strictObject({
  /** Numbers of the editions, the oldest first. */
  editions: z.array(z.int().min(1)).min(1),
  /** Row key. */
  row: z.string(),
  /** Absent of what was said of a whole row. */
  column: z.string().optional(),
  /** A cell, what it was or became by a revision, or the reason of one. */
  of: z.enum(['cell', 'from', 'to', 'reason']),
  /** Of a revision: the edition that it came with. */
  revision: z.int().min(2).optional(),
  text: z.string(),
  /** Where in the text the words stand, in order, none over another. */
  marks: z.array(z.strictObject({ from: z.int().min(0), to: z.int().min(1) })).min(1),
})
export type WordsPlace = z.infer<typeof WordsPlace>

/**
 * All that says words in editions of a period, the newest edition's first. What several editions say alike is told once: each keeps what those
 * before it said.
 */
export function wordsPlaces(
  sheet: Sheet,
  editions: readonly (Telling & { readonly edition: number })[],
  words: readonly string[],
): WordsPlace[] {
  const found = new Map<string, WordsPlace>()
  const marksOf = new Map<string, WordsPlace['marks']>()
  const marksIn = (text: string) => {
    const known = marksOf.get(text) ?? wordsIn(text, [words]).map(({ from, to }) => ({ from, to }))
    marksOf.set(text, known)
    return known
  }
  for (const { edition, ...one } of editions.toSorted((a, b) => b.edition - a.edition))
    for (const said of writtenIn(sheet, one)) {
      const marks = marksIn(said.text)
      if (marks.length === 0) continue
      const key = JSON.stringify(said)
      const known = found.get(key)
      found.set(key, { ...said, marks, editions: [edition, ...(known?.editions ?? [])] })
    }
  return [...found.values()]
}

/** How many times places say the words, each edition for itself. */
export const timesIn = (places: readonly WordsPlace[]): number =>
  places.reduce((sum, { editions, marks }) => sum + editions.length * marks.length, 0)
