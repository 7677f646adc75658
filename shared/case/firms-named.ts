import type { Fields } from '../personal-data/find-personal.ts'
import type { Case, CaseStep } from './case.ts'
import type { CaseContent } from './case-content.ts'
import { keptOn } from './decide-names.ts'
import { droppedFirms, goneWithDrop } from './dropped-firms.ts'
import { texts } from './firewall.ts'
import { goneNames, goneParts, withGone } from './names-gone.ts'
import { namesIn } from './names-in.ts'
import { placesLeft, tellingParts, undecidedNames } from './names-left.ts'
import { namesOf, withoutNames } from './without-firms.ts'

/** Steps whose words stand where firms were named: those of the text may not be known by them either. */
const inTheirPlace: readonly CaseStep[] = ['hide', 'confirmHide', 'withdraw', 'takeNames']

const standingOf = ({ standing, content }: Case): CaseContent => standing ?? content

/**
 * By what words that everyone will read of a step name a firm that they may not: one whose name is gone, in full, in short or by its
 * telling part; where the words stand in the place of a text, also the telling part of one that it lists, whose names leave the words by
 * themselves.
 */
export function firmsNamed(one: Case, step: CaseStep, text: string): string[] {
  const listed = standingOf(one)
  const own = inTheirPlace.includes(step) ? [listed] : []
  const gone = stillGone(one, listed)
  const rest = withoutNames(text, namesOf(own))
  const parts = [...goneParts(gone), ...tellingParts(own)]
  return [...saidIn(text, goneNames(gone)), ...placesLeft([['', rest]], parts).map(({ found }) => found)]
}

/**
 * Where a text about to become public names a firm whose name is gone, or goes because the public text listed it, and does not list it: in full, in short, or by its telling part where
 * nobody decided that such a place stays. Dotted names of its boxes.
 */
export function firmsNamedAgain(one: Case): string[] {
  const { content, note, standing } = one
  const dropped = standing ? goneWithDrop(droppedFirms([standing], content), content) : []
  const own = namesOf([content])
  const fields = [...texts(content)].filter(([name]) => !name.startsWith('content.firms'))
  const known = stillGone(one, content)
  const names = goneNames(stillGone(withGone(one, dropped), content))
  return [
    ...namedIn(one, fields, { own, names, gone: known }),
    // Of a firm that it drops the note may tell: its names leave that by themselves.
    ...namedIn(one, Object.entries(note ?? {}), { own, names: goneNames(known), gone: known }),
  ]
}

interface Known {
  /** Names of listed firms, which may hold what another was called. */
  readonly own: readonly string[]
  /** Names that may not be said. */
  readonly names: readonly string[]
  readonly gone: Pick<Case, 'gone' | 'namesLeft'>
}

/**
 * Which of the fields say a name, or the telling part of a firm that is gone. Such a part is asked about where no firm is listed: two people can
 * decide on it then, and beside a firm it tells little.
 */
function namedIn(one: Case, said: Fields, { own, names, gone }: Known): string[] {
  const left = one.content.firms.length > 0 ? [] : placesLeft(said, goneParts(gone))
  const told = new Set(undecidedNames(left, keptOn(one, left)).map(({ field }) => field))
  const others = names.filter((name) => !own.includes(name))
  return said.flatMap(([name, text]) => (told.has(name) || isSaid(text, others, own) ? [name] : []))
}

/** Whether a text says any of the names, not only within a listed firm's longer one. */
function isSaid(text: string, names: readonly string[], own: readonly string[]): boolean {
  const longer = namesIn(text, own)
  return namesIn(text, names).some(
    (one) =>
      !longer.some(({ from, to }) => from <= one.from && one.to <= to && to - from > one.to - one.from),
  )
}

/** What is known of firms that are gone, without those that a text lists again. */
function stillGone({ gone, namesLeft }: Case, { firms }: CaseContent): Pick<Case, 'gone' | 'namesLeft'> {
  const again = (code: string) => firms.some(({ creditCode }) => creditCode === code)
  return {
    ...(gone && { gone: { ...gone, firms: gone.firms.filter(({ creditCode }) => !again(creditCode)) } }),
    ...(firms.length === 0 && namesLeft && { namesLeft }),
  }
}

const saidIn = (text: string, names: readonly string[]): string[] =>
  namesIn(text, names).map(({ from, to }) => text.slice(from, to))
