import { lengthAt, type Readable, readable, readText } from '../personal-data/readable.ts'
import { withoutNotes } from '../personal-data/without-notes.ts'
import { cutName, goesOn, goesOnAnyhow, isOfPlace, isPlainly } from './firm-name.ts'

/** Where something stands in a text: UTF-16 units, `to` not included. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Where a text says a name, in order; names that overlap are one. Two characters that a sentence or a bracket parts are none: 位于江苏，中部.
 */
export const spansOf = (text: string, names: readonly string[]): Span[] => spansBy(text, names, () => true)

/**
 * The same of names by which nobody else can be meant: not where one is part of another firm's longer name, or of a street's or a town's,
 * which a person has to look at.
 */
export const namesIn = (text: string, names: readonly string[]): Span[] =>
  spansBy(
    text,
    names,
    ({ name, after, to }) =>
      !goesOn(after) && !isOfPlace(name, after) && !goesOnAnyhow(readText(text.slice(to, to + 40))),
  )

function spansBy(text: string, names: readonly string[], isSaid: (one: Found) => boolean): Span[] {
  if (names.length === 0) return []
  const spans: Span[] = []
  for (const { from, to } of found(text, indexOf(names)).filter(isSaid)) {
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
    const name = nameAsRead(typed)
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

/** A name as it is read: names that read alike are one. */
export const nameAsRead = (name: string): string => folded(readable(name, false)).text

/** How a name begins as it is read: its first two characters. */
export const beginningOf = (name: string): string => nameAsRead(name.slice(0, 8)).slice(0, 2)

/** What follows a place in a text as names are read, and where so many characters of it end: UTF-16 units of the text. */
export function readAfter(text: string, from: number): { after: string; endOf: (length: number) => number } {
  const typed = text.slice(from, from + 80)
  const { text: after, all, bare, at } = folded(readable(typed, false))
  const endOf = (length: number) => {
    const { to } = withBrackets(all, { from: 0, to: (bare[length - 1] ?? -1) + 1 })
    const last = at[to - 1]
    return last === undefined ? from : from + last + lengthAt(typed, last)
  }
  return { after, endOf }
}

/** All that names could begin with in texts: a name that begins otherwise stands in none. */
export function beginningsIn(texts: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const typed of texts) {
    const { text } = folded(readable(typed, false))
    for (let n = 0; n < text.length; n++) found.add(text.slice(n, n + 2))
  }
  return found
}

/** A name where it stands, with what follows it. */
interface Found extends Span {
  /** As it is read. */
  readonly name: string
  readonly after: string
  /** That a clause ends in it. */
  readonly isCrossing: boolean
}

/** A ring may be a note between characters (宏①远), or a numeral of the name (中建⑧局): both are looked for. */
function found(typed: string, index: NameIndex): Found[] {
  const all = readingsOf(typed).flatMap((one) => foundIn(typed, one, index))
  // 位于江苏，宏远建设: the place is no part of the name.
  const isRest = (one: Found) =>
    one.isCrossing && all.some((other) => other.from > one.from && other.from < one.to && !other.isCrossing)
  return all.filter((one) => !isRest(one)).sort((one, other) => one.from - other.from)
}

/** One text meets many lists of names, one after the other: it is read once. */
let last: { readonly typed: string; readonly readings: readonly Folded[] } | undefined

function readingsOf(typed: string): readonly Folded[] {
  if (last?.typed === typed) return last.readings
  const read = readable(typed, false)
  const plain = withoutNotes(typed, read)
  const readings = [read, ...(plain === read ? [] : [plain])].map(folded)
  last = { typed, readings }
  return readings
}

function foundIn(typed: string, { text, at, bare, all }: Folded, index: NameIndex): Found[] {
  const names: Found[] = []
  for (let n = 0; n < text.length; n++)
    for (const begins of new Set([text.charAt(n), text.slice(n, n + 2)])) {
      const { names: alike, lengths } = index.get(begins) ?? NONE
      for (const length of lengths) {
        const name = text.slice(n, n + length)
        if (name.length < length || !alike.has(name)) continue
        // 四建 is not in 十四建.
        if (NUMERAL.test(name.charAt(0)) && NUMERAL.test(text.charAt(n - 1))) continue
        const [first, end] = [bare[n] ?? 0, bare[n + length - 1] ?? 0]
        const whole = withBrackets(all, { from: first, to: end + 1 })
        const after = all.slice(whole.to, whole.to + 40)
        if (!isPlainly(name, after)) continue
        const between = readText(typed.slice((at[first] ?? 0) + lengthAt(typed, at[first] ?? 0), at[end]))
        const isParted = PARTS_SENTENCES.test(between)
        if (length === 2 && (whole.isOpen || isParted)) continue
        // 位于江苏，宏远没有改: the place is no part of it.
        const head = readText(typed.slice(at[first], at[end])).split(PARTS_SENTENCES)
        if (isParted && head.length === 2 && cutName(head[0] ?? '').body === '') continue
        const isCrossing = isParted || typed.slice(at[first], at[end]).includes('\n')
        const [from, last] = [at[whole.from] ?? 0, at[whole.to - 1] ?? 0]
        names.push({ from, to: withStop(typed, last + lengthAt(typed, last)), name, after, isCrossing })
      }
    }
  return names
}

/** A span with the brackets next to it whose partners are in it; `isOpen`: it holds one of two all the same. */
function withBrackets(all: string, { from, to }: Span): Span & { isOpen: boolean } {
  let [opened, closed] = [0, 0]
  for (const one of all.slice(from, to)) {
    if (one === '(') opened++
    if (one === ')' && --opened < 0) [opened, closed] = [0, closed + 1]
  }
  while (opened > 0 && all.charAt(to) === ')') [opened, to] = [opened - 1, to + 1]
  while (closed > 0 && all.charAt(from - 1) === '(') [closed, from] = [closed - 1, from - 1]
  return { from, to, isOpen: opened + closed > 0 }
}

const NONE: Beginning = { names: new Set(), lengths: new Set() }

/** The stop of a shortened word goes with it: Co., Ltd. */
const withStop = (typed: string, end: number) =>
  end + Number(/^[a-z]\.$/iu.test(typed.slice(end - 1, end + 1)))

const PARTS_SENTENCES = /[，。、；：！？,;:!?]/u

const NUMERAL = /[一二三四五六七八九十百\d]/u

/** A text as a person reads it, without blanks and what is set between. */
interface Folded {
  /** Without brackets: names are the same with them and without. */
  readonly text: string
  /** With brackets, all of them round. */
  readonly all: string
  /** Where each character of `text` stands in `all`. */
  readonly bare: readonly number[]
  /** For each character of `all`: index in UTF-16 units where it begins in the typed text. */
  readonly at: readonly number[]
}

/** What is set between the characters of a name, or around some of them, and changes nothing of it: 宝-冶, 宝.冶, 「宝」冶. */
const SET_BETWEEN = /(?![()（）[\]{}〔〕【】〖〗〈〉《》<>])[\s\p{M}\p{P}\p{S}\p{Cs}\u2800\u00ad]/u

function folded({ text, at }: Readable): Folded {
  const shown = text
    .split('')
    .flatMap((one, n) =>
      SET_BETWEEN.test(one) ? [] : [{ one: IN_FULL[one] ?? bracket(one), at: at[n] ?? 0 }],
    )
  const bare = shown.flatMap(({ one }, n) => (/[()]/.test(one) ? [] : [n]))
  return {
    text: bare.map((n) => shown[n]?.one).join(''),
    all: shown.map(({ one }) => one).join(''),
    bare,
    at: shown.map((one) => one.at),
  }
}

/** Numerals as they are written in figures of money: 中建捌局. */
const IN_FULL: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十' },
}

const bracket = (one: string) =>
  /[[{〔【〖〈《<]/.test(one) ? '(' : /[\]}〕】〗〉》>]/.test(one) ? ')' : one
