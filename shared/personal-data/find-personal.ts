import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import type { Personal, PersonalKind } from './personal.ts'
import { type Readable, readable } from './readable.ts'

/** The fields of what is written: name and text, in the order in which they stand on the page. */
export type Fields = readonly (readonly [name: string, text: string])[]

/**
 * What in texts tells who somebody is: names beside titles, telephones in every writing, numbers of papers, cards and plates,
 * accounts, places of a few metres. Also what is split over neighbouring fields, and a name that was found once wherever else it
 * stands. In order of field and place; of two that overlap the more certain, then the longer.
 */
export function findPersonal(fields: Fields): Personal[] {
  const first = fields.map(([field, text]) => [field, text, inText(text)] as const)
  const names = new Set(first.flatMap(([, text, spans]) => spans.filter(isWholeName(text)).map(textIn(text))))
  const found = first.flatMap(([field, text, spans]) =>
    best([...spans, ...[...names].flatMap((name) => wherever(name, text))]).map((one) => ({ ...one, field })),
  )
  return [...found, ...split(fields, found)]
}

const textIn =
  (text: string) =>
  ({ from, to }: Span): string =>
    text.slice(from, to)

/** A name that names somebody also without what stood beside it: surname and given name. */
const isWholeName = (text: string) => (one: Span) =>
  one.kind === 'name' &&
  /^(?![老小阿大])[\p{Script=Han}]{2,4}$/u.test(textIn(text)(one)) &&
  !/[某×工总哥姐]/.test(textIn(text)(one))

/** All places of a name in a text. */
function wherever(name: string, text: string): Span[] {
  if (!text.includes(name)) return []
  return [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
    ...{ kind: 'name' as const, certain: false },
    ...{ from: index, to: index + name.length },
  }))
}

/** Something found in one text. */
export type Span = Omit<Personal, 'field'>

function inText(typed: string): Span[] {
  const spelt = readable(typed, true)
  const shown = readable(typed, false)
  const names = findNames(shown.text).map(([from, to]) => ({
    kind: 'name' as const,
    from,
    to,
    certain: false,
  }))
  return best([
    ...typedSpans(findNumbers(shown.text), shown),
    // What holds no numeral in words reads the same.
    ...(spelt.text === shown.text ? [] : typedSpans(findNumbers(spelt.text), spelt)),
    ...typedSpans(names, shown),
  ])
}

/** Spans of a readable text as spans of the typed one; none that holds a number in words is certain. */
function typedSpans(spans: readonly Span[], { at, spelt }: Readable): Span[] {
  return spans.map(({ kind, from, to, certain }) => ({
    ...{ kind, from: at[from] ?? 0, to: at[to] ?? 0 },
    certain: certain && !spelt.slice(from, to).includes(true),
  }))
}

/** Without those that overlap a better one, in order. */
export function best<One extends Span>(spans: readonly One[]): One[] {
  const ranked = [...spans].sort(
    (a, b) => Number(b.certain) - Number(a.certain) || b.to - b.from - (a.to - a.from),
  )
  const kept: One[] = []
  for (const one of ranked) if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one)
  return kept.sort((a, b) => a.from - b.from)
}

/** A number of a field that its end, its beginning, or all of it may give to one that is split. */
interface Part {
  readonly field: string
  readonly text: string
  /** Where the part begins in the field's text. */
  readonly from: number
  readonly digits: number
}

/**
 * A telephone or a number of papers whose beginning ends one field and whose end begins another, in any order, with or without a
 * field between that is all of its middle.
 */
function split(fields: Fields, known: readonly Personal[]): Personal[] {
  if (fields.length < 2) return []
  const tails = fields.flatMap(([field, text]) => partOf(field, text, TAIL))
  const heads = fields.flatMap(([field, text]) => partOf(field, text, HEAD))
  const wholes = new Map(fields.map(([field, text]) => [field, text.trim()]))
  const middles = heads.filter(({ field, text }) => wholes.get(field) === text).slice(0, MIDDLES)
  const found = new Map<string, Personal>()
  const look = (tail: Part, rest: readonly Part[]) => {
    const digits = [tail, ...rest].reduce((sum, one) => sum + one.digits, 0)
    if (found.has(tail.field) || digits < LEAST || digits > MOST) return
    const one = crossing(tail, rest.map(({ text }) => text).join(''))
    if (one && !known.some(({ field, to }) => field === tail.field && to > one.from))
      found.set(tail.field, one)
  }
  for (const tail of tails)
    for (const head of heads) {
      if (head.field === tail.field) continue
      look(tail, [head])
      for (const middle of middles)
        if (middle.field !== tail.field && middle.field !== head.field) look(tail, [middle, head])
    }
  return [...found.values()]
}

/** What runs from a part over its end into what follows. */
function crossing({ field, text, from }: Part, rest: string): Personal | undefined {
  const one = inText(text + rest).find(
    (span) => numbered.has(span.kind) && span.from < text.length && span.to > text.length,
  )
  return one && { kind: one.kind, field, from: from + one.from, to: from + text.length, certain: false }
}

function partOf(field: string, all: string, where: RegExp): Part[] {
  const trimmed = all.trimEnd()
  const found = where.exec(trimmed)
  const text = found?.[0].trimStart() ?? ''
  const digits = readable(text, true).text.replace(/\D/g, '').length
  if (digits === 0 || !found || DAY.test(text)) return []
  return [{ field, text, from: found.index + found[0].length - text.length, digits }]
}

/** Digits of the shortest and the longest number of a person, and some to spare. */
const LEAST = 10
const MOST = 24
/** A day is no part of a number. */
const DAY = /\d{4}[-./]\d{1,2}[-./]\d{1,2}\s*$/
/** So many fields that are numbers alone are tried between two others. */
const MIDDLES = 8
const numbered: ReadonlySet<PersonalKind> = new Set(['mobile', 'landline', 'identity', 'bankCard'])
const PART = '(?:[^\\p{Script=Han}，。；！？]|[〇零洞一幺壹二两贰三叁四肆五伍六陆七柒拐八捌九玖勾]){1,60}'
const TAIL = new RegExp(`${PART}$`, 'u')
const HEAD = new RegExp(`^${PART}`, 'u')
