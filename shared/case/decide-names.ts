import type { Fields } from '../personal-data/find-personal.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Case } from './case.ts'
import type { CaseContent } from './case-content.ts'
import type { NameDecision } from './name-decision.ts'
import { goneNames, goneParts, withGone } from './names-gone.ts'
import {
  maskNames,
  type NameLeft,
  namesLeft,
  placesLeft,
  quietly,
  tellingParts,
  undecidedNames,
  wordsOf,
} from './names-left.ts'
import type { CaseOrder } from './order.ts'
import type { PublicRecord } from './public-case.ts'
import { type Told, toldOf } from './told.ts'
import { namesOf, saysAny, withoutFirms, withoutNames } from './without-firms.ts'

const standingOf = ({ standing, content }: Case): CaseContent => standing ?? content

/** What leaves with the names of a case's firms: every name of one that it lists or listed, and `also`. */
const namesWith = (one: Case, also: readonly string[]): string[] => [
  ...namesOf([standingOf(one)]),
  ...goneNames(one),
  ...also,
]

const partsWith = (one: Case): string[] => [
  ...new Set([...goneParts(one), ...tellingParts([standingOf(one)])]),
]

/** What was told of a case without its names. */
const toldWithout = (told: readonly Told[], names: readonly string[]): Fields =>
  told.map(({ field, text }) => [field, withoutNames(text, names)])

/**
 * Where the firms of a case could still be known when their names are gone, decided or not: in its public text, and in what was `told` of it.
 */
export function namesLeftOf(
  one: Case,
  told: readonly Told[],
  also: readonly string[] = one.namesLeft?.also ?? [],
): NameLeft[] {
  const names = namesWith(one, also)
  return [
    ...namesLeft(standingOf(one), goneParts(one), [...goneNames(one), ...also]),
    ...placesLeft(toldWithout(told, names), partsWith(one)),
  ]
}

/** Those of them that wait for somebody: names are gone, everyone can read it, and nobody said what becomes of them. */
export function namesWaiting(one: Case, told: readonly Told[]): NameLeft[] {
  const isShown = one.edition > 0 && one.state !== 'hidden' && one.state !== 'withdrawn'
  if (!isShown || goneParts(one).length === 0 || standingOf(one).firms.length > 0) return []
  const left = namesLeftOf(one, told)
  return undecidedNames(left, keptOn(one, left))
}

/**
 * What two people decided before, by the words around each place as they are now: a name that leaves beside a place, one of `also`, decides it no
 * other way.
 */
export function keptOn(
  { namesLeft: { kept = [], also: before = [] } = { parts: [], kept: [] } }: Case,
  left: readonly NameLeft[],
  also: readonly string[] = before,
): NameDecision[] {
  const moved = kept.flatMap((one) => {
    const now = withoutNames(one.words, also)
    return now === one.words ? [] : [{ ...one, now }]
  })
  const anew = left.map(wordsOf).flatMap((words) => {
    const like = moved.find(({ now }) => now.includes(words) || words.includes(now))
    return like ? [{ words, as: like.as }] : []
  })
  return [...kept, ...anew]
}

/** What one person says of the places, and what else the firms are called. */
interface Proposed {
  readonly names?: readonly NameDecision[] | undefined
  readonly also?: readonly string[] | undefined
}

/**
 * The case with what one person says about each place, and what else the firms are called. Refuses `firewall` while a place is
 * undecided.
 */
export function proposeNames(
  one: Case,
  { names: said = [], also = [] }: Proposed,
  editions: readonly PublicRecord[],
): Case {
  const left = namesLeftOf(one, toldOf(editions), also)
  const { parts = [], kept = [] } = one.namesLeft ?? {}
  expectDecided(left, [...said, ...keptOn(one, left, also)])
  if (left.length + also.length === 0) return withoutProposal(one)
  const proposed = said.filter(({ words }) => left.some((place) => wordsOf(place) === words))
  return { ...one, namesLeft: { parts, kept, proposed, ...(also.length > 0 && { also: [...also] }) } }
}

/** The case without what one person said of names and nobody confirmed. */
export function withoutProposal({ namesLeft, ...one }: Case): Case {
  const { parts = [], kept = [] } = namesLeft ?? {}
  return parts.length + kept.length === 0 ? one : { ...one, namesLeft: { parts, kept } }
}

/** What goes with names that two people take: words of which no edition may hold any, and places that are masked in what was told. */
interface Taken extends Pick<CaseOrder, 'masks'> {
  readonly settled: Case
  readonly takes: string[]
}

/**
 * The case without its firms, and with what was proposed of the places where they could still be known. Refuses `firewall` while one is
 * undecided.
 */
export function settleNames(one: Case, editions: readonly PublicRecord[]): Taken {
  const { proposed = [], also = [] } = one.namesLeft ?? {}
  const told = toldOf(editions)
  const left = namesLeftOf(one, told)
  const decided = [...proposed, ...keptOn(one, left)]
  expectDecided(left, decided)
  const names = namesWith(one, also)
  const parts = partsWith(one)
  const cleared = unnamed(one, also)
  const texts = { content: standingOf(cleared), told: toldWithout(told, names) }
  const after = maskNames(texts, parts, decided)
  const { namesLeft: _, ...rest } = withGone(cleared, standingOf(one).firms, also)
  const settled: Case = {
    ...rest,
    ...(one.standing ? { standing: after.content } : { content: after.content }),
    ...(after.kept.length > 0 && { namesLeft: { parts, kept: after.kept } }),
  }
  const there = left.map(wordsOf)
  const words = decided.flatMap((each) =>
    each.as === 'masked' && there.includes(each.words) ? [each.words] : [],
  )
  const called = [...goneNames(one), ...also].filter((each) =>
    saysAny([standingOf(one), ...editions], [each]),
  )
  return { settled, takes: [...words, ...called], masks: { parts, words } }
}

/**
 * The public text as it will be once names that somebody proposed to take are gone. `said`: texts of all its editions, whose firms leave
 * too. A place that nobody decided stays.
 */
export function textWithoutNames(one: Case, said: readonly CaseContent[] = []): CaseContent {
  const { proposed = [], also = [] } = one.namesLeft ?? {}
  const cleared = standingOf(unnamed(one, also))
  const { content } = maskNames({ content: cleared }, partsWith(one), proposed)
  return withoutFirms(content, [...namesOf([...said, standingOf(one)]), ...also])
}

/** What was told of a case as it will be read then. `said`: as of {@link textWithoutNames}. */
export function noteWithoutNames(one: Case, said: readonly CaseContent[]): (text: string) => string {
  const { proposed = [], also = [] } = one.namesLeft ?? {}
  const words = proposed.flatMap((each) => (each.as === 'masked' ? [each.words] : []))
  const names = [...namesOf(said), ...namesWith(one, also)]
  return (text) => quietly(text, names, { parts: partsWith(one), words })
}

function expectDecided(left: readonly NameLeft[], decided: readonly NameDecision[]): void {
  const open = undecidedNames(left, decided)
  if (open.length > 0) throw new Refusal('firewall', { fields: [...new Set(open.map(({ field }) => field))] })
}

/** A case and the text that is worked on without its firms; `also`: what else they are called. */
export function unnamed(one: Case, also: readonly string[] = []): Case {
  const names = [...namesOf([one.content]), ...namesWith(one, also)]
  const content = withoutFirms(one.content, names)
  return { ...one, content, ...(one.standing && { standing: withoutFirms(one.standing, names) }) }
}

/** The case with the telling parts of names that are gone while its public text says any of them, or somebody decided on a place. */
export function notingParts(one: Case, parts: readonly string[]): Case {
  const { namesLeft: before, ...rest } = one
  const { kept = [] } = before ?? {}
  const all = [...new Set([...(before?.parts ?? []), ...parts])]
  if (kept.length === 0 && namesLeft(standingOf(one), all).length === 0) return rest
  return { ...rest, namesLeft: { ...before, kept, parts: all } }
}
