import type { Fields } from '../personal-data/find-personal.ts'
import type { Case, CaseStep } from './case.ts'
import type { CaseContent } from './case-content.ts'
import { keptOn } from './decide-names.ts'
import { droppedFirms, goneWithDrop } from './dropped-firms.ts'
import { texts } from './firewall.ts'
import { goneNames, goneParts, partsBeside, withGone } from './names-gone.ts'
import { placesLeft, tellingParts, undecidedNames } from './names-left.ts'
import { saidBeside } from './said-beside.ts'
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
  const parts = [...partsBeside(goneParts(gone), listed), ...tellingParts(own)]
  const said = saidBeside(goneNames(gone), listed.firms)(text).map(({ from, to }) => text.slice(from, to))
  return [...said, ...placesLeft([['', rest]], parts).map(({ found }) => found)]
}

/**
 * Where a text about to become public names a firm whose name is gone, or goes because the public text listed it, and does not list it: in full, in short, or by its telling part where
 * nobody decided that such a place stays. Dotted names of its boxes.
 */
export function firmsNamedAgain(one: Case): string[] {
  const { content, note, standing } = one
  const dropped = standing ? goneWithDrop(droppedFirms([standing], content), content) : []
  const fields = [...texts(content)].filter(([name]) => !name.startsWith('content.firms'))
  const known = stillGone(one, content)
  const names = goneNames(stillGone(withGone(one, dropped), content))
  return [
    ...namedIn(one, fields, names, known),
    // Of a firm that it drops the note may tell: its names leave that by themselves.
    ...namedIn(one, Object.entries(note ?? {}), goneNames(known), known),
  ]
}

/**
 * Which of the fields say a name that may not be said, or the telling part of a firm that is gone. Such a part is asked about where no firm is listed: two people can
 * decide on it then, and beside a firm it tells little.
 */
function namedIn(
  one: Case,
  said: Fields,
  names: readonly string[],
  gone: Pick<Case, 'gone' | 'namesLeft'>,
): string[] {
  const left = one.content.firms.length > 0 ? [] : placesLeft(said, goneParts(gone))
  const told = new Set(undecidedNames(left, keptOn(one, left)).map(({ field }) => field))
  const isSaid = saidBeside(names, one.content.firms)
  return said.flatMap(([name, text]) => (told.has(name) || isSaid(text).length > 0 ? [name] : []))
}

/** What is known of firms that are gone, without those that a text lists again. */
function stillGone({ gone, namesLeft }: Case, { firms }: CaseContent): Pick<Case, 'gone' | 'namesLeft'> {
  const again = (code: string) => firms.some(({ creditCode }) => creditCode === code)
  return {
    ...(gone && { gone: { ...gone, firms: gone.firms.filter(({ creditCode }) => !again(creditCode)) } }),
    ...(firms.length === 0 && namesLeft && { namesLeft }),
  }
}
