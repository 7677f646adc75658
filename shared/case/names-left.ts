import type { Fields } from '../personal-data/find-personal.ts'
import type { CaseContent } from './case-content.ts'
import { texts } from './firewall.ts'
import type { NameDecision } from './name-decision.ts'
import { spansOf } from './names-in.ts'
import { tellingOf } from './short-names.ts'
import { changeTexts, namesOf, withoutFirms, withoutNames, withoutSpans } from './without-firms.ts'

/** Where the telling part of a firm's name would still stand: the dotted name of the field, and words around it. */
export interface NameLeft {
  readonly field: string
  readonly before: string
  readonly found: string
  readonly after: string
}

/** Characters that are shown before and after it. */
const AROUND = 8

/** By what firms are told from others, of all that texts list. */
export const tellingParts = (contents: readonly Pick<CaseContent, 'firms'>[]): string[] => [
  ...new Set(contents.flatMap(({ firms }) => firms.flatMap(({ name }) => tellingOf(name)))),
]

/**
 * What would still point to firms once their names are out of a text: each place where a telling part of one stands, alone or in another
 * name, as of an estate. Nobody but a person can say whether it is the firm. `parts`: of firms whose names are gone already; `also`: what else
 * the firms are called, which goes with the names.
 */
export function namesLeft(
  content: CaseContent,
  parts: readonly string[] = [],
  also: readonly string[] = [],
): NameLeft[] {
  const all = [...parts, ...tellingParts([content])]
  return placesLeft([...texts(withoutFirms(content, [...namesOf([content]), ...also]))], all)
}

/** The same in any texts that say no name any more. */
export const placesLeft = (fields: Fields, parts: readonly string[]): NameLeft[] =>
  fields.flatMap(([field, text]) =>
    placesIn(text, parts).map(({ before, found, after }) => ({ field, before, found, after })),
  )

/** A place with the words around it, by which it is decided. */
export const wordsOf = ({ before, found, after }: Omit<NameLeft, 'field'>): string => before + found + after

/** Those places that nobody decided. */
export const undecidedNames = (left: readonly NameLeft[], decided: readonly NameDecision[]): NameLeft[] =>
  left.filter((one) => !decisionOn(one, decided))

/** What was decided of a place. */
export const decisionOn = (one: Omit<NameLeft, 'field'>, decided: readonly NameDecision[]) =>
  decided.find(({ words }) => words === wordsOf(one))

/** Texts in which it is decided what becomes of each place. */
interface Masked {
  /** The text that stands, without names. */
  readonly content: CaseContent
  /** What else is said of it in public, without names. */
  readonly told?: Fields
}

/**
 * A text that names no firm, without the places that are to be masked; and what was decided of those that stay, in it and in what else is
 * said, by the words that stand around them now.
 */
export function maskNames(
  { content, told = [] }: Masked,
  parts: readonly string[],
  decided: readonly NameDecision[],
): { content: CaseContent; kept: NameDecision[] } {
  const words = decided.flatMap((one) => (one.as === 'masked' ? [one.words] : []))
  const mask = (text: string) => withoutPlaces(text, parts, words)
  const masked = changeTexts(content, mask)
  const placesOf = (one: CaseContent, beside: Fields) => [
    ...namesLeft(one, parts),
    ...placesLeft(beside, parts),
  ]
  const stay = placesOf(content, told).filter((one) => !words.includes(wordsOf(one)))
  const now = placesOf(
    masked,
    told.map(([field, text]) => [field, mask(text)]),
  )
  const kept = now.flatMap((one, n): [string, NameDecision][] => {
    const decision = stay[n] && decisionOn(stay[n], decided)
    return decision ? [[wordsOf(one), { ...decision, words: wordsOf(one) }]] : []
  })
  return { content: masked, kept: [...new Map(kept).values()] }
}

/** A text that says no name without the places that stand among `words`, each with the words around it. */
export const withoutPlaces = (text: string, parts: readonly string[], words: readonly string[]): string =>
  withoutSpans(
    text,
    placesIn(text, parts).filter((one) => words.includes(wordsOf(one))),
  )

/** What was said of a change, without names and without what is masked with them. */
export function quietly(
  text: string,
  names: readonly string[],
  { parts, words }: { readonly parts: readonly string[]; readonly words: readonly string[] },
): string {
  return withoutPlaces(withoutNames(text, names), parts, words)
}

/** Where a text says any of the parts, however they are written in it. Spans in UTF-16 units. */
function placesIn(text: string, parts: readonly string[]) {
  return spansOf(text, parts).map(({ from, to }) => ({
    ...{ from, to, found: text.slice(from, to) },
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  }))
}
