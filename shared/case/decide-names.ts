import { Refusal } from '../refusal/refusal.ts'
import type { Case } from './case.ts'
import type { CaseContent } from './case-content.ts'
import type { NameDecision } from './name-decision.ts'
import { maskNames, type NameLeft, namesLeft, tellingParts, undecidedNames, wordsOf } from './names-left.ts'
import { namesOf, saysAny, withoutFirms } from './without-firms.ts'

const standingOf = ({ standing, content }: Case): CaseContent => standing ?? content

/** Where the firms of the public text could still be known when their names are gone, decided or not. */
export const namesLeftOf = (
  one: Case,
  also: readonly string[] | undefined = one.namesLeft?.also,
): NameLeft[] => namesLeft(standingOf(one), one.namesLeft?.parts, also)

/** Those of them that wait for somebody: names are gone, everyone can read the text, and nobody said what becomes of them. */
export function namesWaiting(one: Case): NameLeft[] {
  const isShown = one.edition > 0 && one.state !== 'hidden' && one.state !== 'withdrawn'
  if (!isShown || !one.namesLeft || standingOf(one).firms.length > 0) return []
  return undecidedNames(namesLeftOf(one), one.namesLeft.kept)
}

/**
 * The case with what one person says about each place, and what else the firms are called. Refuses `firewall` while a place is
 * undecided.
 */
export function proposeNames(one: Case, said: readonly NameDecision[], also: readonly string[] = []): Case {
  const left = namesLeftOf(one, also)
  const { parts = [], kept = [] } = one.namesLeft ?? {}
  expectDecided(left, [...said, ...kept])
  if (left.length + also.length === 0) return one
  const proposed = said.filter(({ words }) => left.some((place) => wordsOf(place) === words))
  return { ...one, namesLeft: { parts, kept, proposed, ...(also.length > 0 && { also: [...also] }) } }
}

/**
 * The case without its firms, and with what was proposed of the places where they could still be known; the words of those that were
 * masked or are other names, which no older edition may show. Refuses `firewall` while one is undecided.
 */
export function settleNames(one: Case): { settled: Case; masked: string[] } {
  const { parts: gone = [], kept = [], proposed = [], also = [] } = one.namesLeft ?? {}
  const left = namesLeftOf(one)
  const decided = [...proposed, ...kept]
  expectDecided(left, decided)
  const cleared = unnamed(one, also)
  const parts = [...new Set([...gone, ...tellingParts([standingOf(one)])])]
  const after = maskNames(standingOf(cleared), parts, decided)
  const { namesLeft: _, ...rest } = cleared
  const settled: Case = {
    ...rest,
    ...(one.standing ? { standing: after.content } : { content: after.content }),
    ...(after.kept.length > 0 && { namesLeft: { parts, kept: after.kept } }),
  }
  const words = left.map(wordsOf)
  const masked = decided.filter((each) => each.as === 'masked' && words.includes(each.words))
  const called = also.filter((each) => saysAny(standingOf(one), [each]))
  return { settled, masked: [...masked.map((each) => each.words), ...called] }
}

/**
 * The public text as it will be once names that somebody proposed to take are gone. `said`: texts of all its editions, whose firms leave
 * too. A place that nobody decided stays.
 */
export function textWithoutNames(one: Case, said: readonly CaseContent[] = []): CaseContent {
  const { parts = [], kept = [], proposed = [], also = [] } = one.namesLeft ?? {}
  const all = [...new Set([...parts, ...tellingParts([standingOf(one)])])]
  const { content } = maskNames(standingOf(unnamed(one, also)), all, [...proposed, ...kept])
  return withoutFirms(content, [...namesOf([...said, standingOf(one)]), ...also])
}

function expectDecided(left: readonly NameLeft[], decided: readonly NameDecision[]): void {
  const open = undecidedNames(left, decided)
  if (open.length > 0) throw new Refusal('firewall', { fields: [...new Set(open.map(({ field }) => field))] })
}

/** A case and the text that is worked on without its firms; `also`: what else they are called. */
export function unnamed(one: Case, also: readonly string[] = []): Case {
  const names = [...namesOf([one.content, ...(one.standing ? [one.standing] : [])]), ...also]
  const content = withoutFirms(one.content, names)
  return { ...one, content, ...(one.standing && { standing: withoutFirms(one.standing, names) }) }
}

/** The case with the telling parts of names that are gone while its public text says any of them; without them when it says none. */
export function notingParts(one: Case, parts: readonly string[]): Case {
  const { namesLeft: before, ...rest } = one
  const all = [...new Set([...(before?.parts ?? []), ...parts])]
  if (namesLeft(standingOf(one), all).length === 0) return rest
  return { ...rest, namesLeft: { kept: [], ...before, parts: all } }
}
