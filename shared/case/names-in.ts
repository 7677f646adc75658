import { lengthAt, type Readable, readable } from '../personal-data/readable.ts'
import { goesOn, isPlainly } from './firm-name.ts'

/** Where something stands in a text: UTF-16 units, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Where a text says a name, in order; names that overlap are one. */
export const spansOf = (text: string, names: readonly string[]): Span[] => spansBy(text, names, () => true)

/** The same of names by which nobody else can be meant: not where one is part of another firm's longer name, which a person has to look at. */
export const namesIn = (text: string, names: readonly string[]): Span[] =>
  spansBy(text, names, (after) => !goesOn(after))

function spansBy(text: string, names: readonly string[], ends: (after: string) => boolean): Span[] {
  if (names.length === 0) return []
  const spans: Span[] = []
  for (const { from, to } of said(text, folded(text), indexOf(names), ends).sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last && from < last.to) spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else spans.push({ from, to })
  }
  return spans
}

/** Names as they are read, by how they begin: their first two characters, or their only one. */
type NameIndex = ReadonlyMap<string, Beginning>

/** Names that begin alike, and how long they are. */
interface Beginning {
  readonly names: Set<string>
  readonly lengths: Set<number>
}

/** A list of names meets many texts: each name is read once. Lists do not change. */
const indexes = new WeakMap<readonly string[], NameIndex>()

function indexOf(names: readonly string[]): NameIndex {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<string, Beginning>()
  for (const typed of names) {
    const name = folded(typed).text
    if (name === '') continue
    const begins = name.slice(0, 2)
    const alike = index.get(begins) ?? { names: new Set(), lengths: new Set() }
    alike.names.add(name)
    alike.lengths.add(name.length)
    index.set(begins, alike)
  }
  indexes.set(names, index)
  return index
}

function said(
  typed: string,
  { text, at }: Folded,
  index: NameIndex,
  ends: (after: string) => boolean,
): Span[] {
  const spans: Span[] = []
  for (let n = 0; n < text.length; n++)
    for (const begins of new Set([text.charAt(n), text.slice(n, n + 2)])) {
      const { names, lengths } = index.get(begins) ?? NONE
      for (const length of lengths) {
        const name = text.slice(n, n + length)
        if (name.length < length || !names.has(name)) continue
        const [from, last] = [at[n] ?? 0, at[n + length - 1] ?? 0]
        const after = text.slice(n + length, n + length + 40)
        // 四建 is not in 十四建.
        const isCut = NUMERAL.test(name.charAt(0)) && NUMERAL.test(text.charAt(n - 1))
        // Two characters that a sentence parts are no name: 位于江苏，中部.
        const isParted = length === 2 && PARTS_SENTENCES.test(typed.slice(from + lengthAt(typed, from), last))
        if (!isCut && !isParted && isPlainly(name, after) && ends(after))
          spans.push({ from, to: withStop(typed, last + lengthAt(typed, last)) })
      }
    }
  return spans
}

const NONE: Beginning = { names: new Set(), lengths: new Set() }

/** The stop of a shortened word goes with it: Co., Ltd. */
const withStop = (typed: string, end: number) =>
  end + Number(/^[a-z]\.$/iu.test(typed.slice(end - 1, end + 1)))

const PARTS_SENTENCES = /[，。、；：！？,;:!?]/u

const NUMERAL = /[一二三四五六七八九十百\d]/u

type Folded = Pick<Readable, 'text' | 'at'>

/**
 * What is set between the characters of a name, or around some of them, and changes nothing of it: 宝-冶, 宝.冶, 「宝」冶. Every sign but
 * brackets, which stand in names.
 */
const SET_BETWEEN = /(?![()（）[\]{}〔〕【】〖〗〈〉《》<>])[\s\p{M}\p{P}\p{S}\p{Cs}\u2800\u00ad]/u

/** A text as a person reads it, without blanks and what is set between, all brackets alike; what differs only in that is the same name. */
function folded(typed: string): Folded {
  const { text, at } = readable(typed, false)
  const shown = text.split('').flatMap((one, n) => (SET_BETWEEN.test(one) ? [] : [n]))
  return {
    text: shown.map((n) => bracket(text.charAt(n))).join(''),
    at: shown.map((n) => at[n] ?? 0),
  }
}

const bracket = (one: string) =>
  /[[{〔【〖〈《<]/.test(one) ? '(' : /[\]}〕】〗〉》>]/.test(one) ? ')' : one
