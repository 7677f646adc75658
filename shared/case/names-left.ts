import type { CaseContent } from './case-content.ts'
import { texts } from './firewall.ts'
import type { NameDecision } from './name-decision.ts'
import { tellingOf } from './short-names.ts'
import { changeTexts, namesOf, spansOf, withoutFirms, withoutSpans } from './without-firms.ts'

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
  return [...texts(withoutFirms(content, [...namesOf([content]), ...also]))].flatMap(([field, text]) =>
    placesIn(text, all).map(({ before, found, after }) => ({ field, before, found, after })),
  )
}

/** A place with the words around it, by which it is decided. */
export const wordsOf = ({ before, found, after }: Omit<NameLeft, 'field'>): string => before + found + after

/** Those places that nobody decided. */
export const undecidedNames = (left: readonly NameLeft[], decided: readonly NameDecision[]): NameLeft[] =>
  left.filter((one) => !decisionOn(one, decided))

const decisionOn = (one: Omit<NameLeft, 'field'>, decided: readonly NameDecision[]) =>
  decided.find(({ words }) => words === wordsOf(one))

/**
 * A text that names no firm, without the places that are to be masked; and what was decided of those that stay, by the words that stand
 * around them now.
 */
export function maskNames(
  content: CaseContent,
  parts: readonly string[],
  decided: readonly NameDecision[],
): { content: CaseContent; kept: NameDecision[] } {
  const isMasked = (one: Omit<NameLeft, 'field'>) => decisionOn(one, decided)?.as === 'masked'
  const masked = changeTexts(content, (text) => withoutSpans(text, placesIn(text, parts).filter(isMasked)))
  const stay = namesLeft(content, parts).filter((one) => !isMasked(one))
  const kept = namesLeft(masked, parts).flatMap((one, n): [string, NameDecision][] => {
    const decision = stay[n] && decisionOn(stay[n], decided)
    return decision ? [[wordsOf(one), { ...decision, words: wordsOf(one) }]] : []
  })
  return { content: masked, kept: [...new Map(kept).values()] }
}

/** Where a text says any of the parts, however they are written in it. Spans in UTF-16 units. */
function placesIn(text: string, parts: readonly string[]) {
  return spansOf(text, parts).map(({ from, to }) => ({
    ...{ from, to, found: text.slice(from, to) },
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
  }))
}
