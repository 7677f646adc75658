import type { Span } from '../case/names-in.ts'
import { lengthAt, type Readable, readable } from '../personal-data/readable.ts'
import { withoutNotes } from '../personal-data/without-notes.ts'

/** What stands in the place of words that were hidden. Pages in English say it in English. */
export const HIDDEN = '〔已隐去〕'

/**
 * Where a text says words, in order, each with the number of the list that it is of; what overlaps is one. However they are written: with
 * brackets, signs and blanks in them, in traditional characters, in full width, numerals as digits. Words that somebody chose have no exceptions,
 * as names of firms do: where they stand, they go. What stands in the place of hidden ones is none of them.
 */
export function wordsIn(text: string, lists: readonly (readonly string[])[]): (Span & { list: number })[] {
  const ways = waysToRead(text)
  const found = lists.flatMap((words, list) =>
    words.flatMap((one) =>
      [...literally(text, one), ...ways.flatMap((way) => spansIn(text, way, one))].map((span) => ({
        ...span,
        list,
      })),
    ),
  )
  const marks = literally(text, HIDDEN)
  const isMark = (span: Span) => marks.some(({ from, to }) => span.from < to && from < span.to)
  found.sort((one, other) => one.from - other.from || one.list - other.list)
  const spans: (Span & { list: number })[] = []
  for (const { from, to, list } of found.filter((one) => !isMark(one))) {
    const last = spans.at(-1)
    if (last && from < last.to) spans[spans.length - 1] = { ...last, to: Math.max(last.to, to) }
    else spans.push({ from, to, list })
  }
  return spans
}

/** Whether a text says any of the words, however they are written in it. */
export const saysAny = (text: string, words: readonly string[]): boolean => wordsIn(text, [words]).length > 0

/** A text with {@link HIDDEN} in the place of words. `spans`: in order, none over another. */
export function withoutWords(text: string, spans: readonly Span[]): string {
  let [left, done] = ['', 0]
  for (const { from, to } of spans) {
    left += text.slice(done, from) + HIDDEN
    done = to
  }
  return left + text.slice(done)
}

/** How many characters and digits words have, as they are read: signs are none. */
export const charactersIn = (words: string): number => [...lettersOf(readable(words, false)).text].length

/** Characters and digits alone, and where each unit of them stands in the typed text. */
interface Letters {
  readonly text: string
  readonly at: readonly number[]
  /** Whether numerals were read as digits. */
  readonly numerals: boolean
}

const LETTER = /[\p{L}\p{N}]/u
const PARTS_SENTENCES = /[，。、；：！？,;:!?]/u

function lettersOf({ text, at }: Readable, numerals = false): Letters {
  const kept: string[] = []
  const places: number[] = []
  let n = 0
  for (const one of text) {
    if (LETTER.test(one))
      for (const unit of one.split('')) {
        kept.push(unit)
        places.push(at[n] ?? 0)
      }
    n += one.length
  }
  return { text: kept.join(''), at: places, numerals }
}

/** A text with its notes and without them, with numerals as words and as digits. */
function waysToRead(text: string): Letters[] {
  return [false, true].flatMap((numerals) => {
    const read = readable(text, numerals)
    const plain = withoutNotes(text, read)
    return [read, ...(plain === read ? [] : [plain])].map((one) => lettersOf(one, numerals))
  })
}

function spansIn(typed: string, { text, at, numerals }: Letters, words: string): Span[] {
  const wanted = lettersOf(readable(words, numerals)).text
  if (wanted === '') return []
  const spans: Span[] = []
  for (let n = text.indexOf(wanted); n >= 0; n = text.indexOf(wanted, n + 1)) {
    const [from, last] = [at[n] ?? 0, at[n + wanted.length - 1] ?? 0]
    const to = last + lengthAt(typed, last)
    // Two characters that a sentence parts are no word: 位于江苏，中部.
    if (wanted.length === 2 && PARTS_SENTENCES.test(typed.slice(from, to))) continue
    spans.push({ from, to })
  }
  return spans
}

/** As they stand, signs and all. */
function literally(text: string, words: string): Span[] {
  const spans: Span[] = []
  if (words === '') return spans
  for (let n = text.indexOf(words); n >= 0; n = text.indexOf(words, n + words.length))
    spans.push({ from: n, to: n + words.length })
  return spans
}

/** Whether words would be found in what stands in the place of hidden ones. */
export const saysHidden = (words: string): boolean => saysAny(HIDDEN.slice(1, -1), [words])
