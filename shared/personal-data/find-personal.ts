import { findNames } from './find-names.ts'
import { findNumbers } from './find-numbers.ts'
import type { Personal, PersonalKind } from './personal.ts'
import { type Readable, readable } from './readable.ts'

/** The fields of what is written: name and text, in the order in which they stand on the page. */
export type Fields = readonly (readonly [name: string, text: string])[]

/**
 * What in texts tells who somebody is: names beside titles, telephones in every writing, numbers of papers, cards and plates,
 * accounts, places of a few metres. Also what is split over neighbouring fields. In order of field and place; of two that
 * overlap the more certain, then the longer.
 */
export function findPersonal(fields: Fields): Personal[] {
  const found = fields.flatMap(([field, text]) => inText(text).map((one) => ({ ...one, field })))
  return [...found, ...split(fields, found)]
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
    ...typedSpans(findNumbers(spelt.text), spelt),
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

/** A telephone or a number of papers whose beginning ends one field and whose end begins the next. */
function split(fields: Fields, known: readonly Personal[]): Personal[] {
  return fields.slice(0, -1).flatMap(([field, text], n) => {
    const [, next = ''] = fields[n + 1] ?? []
    const joined = tail(text) + head(next)
    const crossing = inText(joined).find(
      ({ kind, from, to }) => numbered.has(kind) && from < tail(text).length && to > tail(text).length,
    )
    const from = text.length - tail(text).length + (crossing?.from ?? 0)
    if (!crossing || known.some((one) => one.field === field && one.from < text.length && one.to > from))
      return []
    return [{ kind: crossing.kind, field, from, to: text.length, certain: false }]
  })
}

const numbered: ReadonlySet<PersonalKind> = new Set(['mobile', 'landline', 'identity', 'bankCard'])
const tail = (text: string) => /[^\p{Script=Han}，。；！？]*$/u.exec(text.trimEnd())?.[0].slice(-24) ?? ''
const head = (text: string) => /^[^\p{Script=Han}，。；！？]*/u.exec(text.trimStart())?.[0].slice(0, 24) ?? ''
