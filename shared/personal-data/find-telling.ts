import { circlePatterns } from './circle.ts'
import { best, type Fields, findPersonal, type Span } from './find-personal.ts'
import { matchesOf } from './matches.ts'
import { momentPatterns, periodPatterns } from './moment.ts'
import type { Personal, PersonalKind } from './personal.ts'
import { lengthAt, type Readable, readable } from './readable.ts'
import { announcedHotlines, sourcePatterns } from './source.ts'
import type { TellingPattern } from './telling-pattern.ts'
import { thatMayMatch } from './that-may-match.ts'

/** The patterns of a list that may match in a text. */
type PatternsIn = (text: string) => TellingPattern[]
const mayMatch = (patterns: readonly TellingPattern[]) => thatMayMatch(patterns, ({ pattern }) => pattern)
const announcedIn = mayMatch(announcedHotlines)
const sourcesIn = mayMatch(sourcePatterns)
const periodsIn = mayMatch(periodPatterns)
const momentsIn = mayMatch(momentPatterns)
const circlesIn = mayMatch(circlePatterns)

/** So many characters before a match may make it none. */
const BEFORE = 16

/**
 * What in texts that become public tells who somebody is, or that somebody told: all that {@link findPersonal} finds, and words
 * for a source, hours, and small circles. In order of field and place. None of the latter is certain; a `source` has to be
 * written anew all the same.
 */
export function findTelling(fields: Fields): Personal[] {
  const personal = findPersonal(fields)
  return fields.flatMap(([field, text]) => {
    const own = personal.filter((one) => one.field === field)
    const told = tellingIn(text).filter((one) => !own.some(({ from, to }) => one.from < to && from < one.to))
    return [...own, ...told.map((one) => ({ ...one, field }))].sort((a, b) => a.from - b.from)
  })
}

/** Whether something found may stay with a reason; what is certain and what tells of a source may not. */
export const mayStay = ({ kind, certain }: Pick<Personal, 'kind' | 'certain'>): boolean =>
  !certain && kind !== 'source'

function tellingIn(typed: string): Span[] {
  const shown = readable(typed, false)
  const tight = tightened(shown)
  const announced = spansIn(tight, announcedIn, 'source')
  const isAnnounced = ({ from, to }: Span) => announced.some((one) => one.from <= from && to <= one.to)
  const sources = best(spansIn(tight, sourcesIn, 'source').filter((one) => !isAnnounced(one)))
  const periods = spansIn(shown, periodsIn, 'moment')
  const isDaily = ({ from, to }: Span) => periods.some((one) => one.from <= from && to <= one.to)
  const others = best([
    ...spansIn(shown, momentsIn, 'moment').filter((one) => !isDaily(one)),
    ...spansIn(tight, circlesIn, 'circle'),
  ])
  const isApart = (one: Span) => !sources.some(({ from, to }) => one.from < to && from < one.to)
  // What may stay does not hide, by its length, what may not.
  return [...sources, ...others.filter(isApart)]
  function spansIn({ text, at }: Readable, patternsIn: PatternsIn, kind: PersonalKind): Span[] {
    return patternsIn(text).flatMap(({ pattern, notAfter }) =>
      matchesOf(text, pattern).flatMap(({ index, 0: found }) => {
        if (notAfter?.test(text.slice(Math.max(0, index - BEFORE), index))) return []
        const last = at[index + found.length - 1] ?? 0
        const to = last + lengthAt(typed, last)
        return { kind, from: at[index] ?? 0, to, certain: false }
      }),
    )
  }
}

const SET_BETWEEN = /[\s\-‐-―−_.·•・*~/\\|+'"“”‘’「」【】[\]]/

/** Without blanks and strokes that people put between characters so that a word is not found. */
export function tightened(read: Readable): Readable {
  const { text, at, spelt } = read
  if (!SET_BETWEEN.test(text)) return read
  const stays = text.split('').flatMap((one, n) => (SET_BETWEEN.test(one) ? [] : [n]))
  return {
    text: stays.map((n) => text[n]).join(''),
    at: [...stays.map((n) => at[n] ?? 0), at.at(-1) ?? 0],
    spelt: stays.map((n) => spelt[n] ?? false),
  }
}
