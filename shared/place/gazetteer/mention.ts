import type { Entry } from './entry.ts'
import { nameAt } from './gazetteer.ts'
import { BREAK } from './normalise.ts'

/** A name found in a text, and how much it says about where the site is. */
export interface Mention {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** `weak`: may be offered, never decides. `void`: the name of a road, a firm, a person's home. */
  trust: 'strong' | 'weak' | 'void'
  /** The name of a builder or of where people come from. */
  firm?: boolean
  /** Named as one side of a border. */
  border?: boolean
  /** Said to be where the site is: 工地在…. */
  anchored?: boolean
  /** Read with one wrong character. */
  slip?: boolean
}

/** A stem without a place before it must stand alone: 木渎某工地, not 江东父老. */
const ENDS = /^(?:$|[|0-9某一的工有那这在附])/
const LETTER = /[a-z]/

/** A Latin name is a word of its own. */
function isWhole(text: string, start: number, end: number): boolean {
  if (!LETTER.test(text[start] ?? '')) return true
  return !LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[end] ?? '')
}

/** Every name in a normalised text, from left to right, the longest first, none overlapping. */
export function findMentions(text: string): Mention[] {
  const found: Mention[] = []
  let chainEnd = -1
  for (let at = 0; at < text.length - 1; ) {
    const joined = at === chainEnd
    const first = at === 0 || text[at - 1] === BREAK
    const name = nameAt(text, at, joined || first)
    const alone =
      joined || !name?.chained || ENDS.test(text.slice(at + name.word.length, at + name.word.length + 1))
    const entry = alone ? name : undefined
    const end = at + (entry?.word.length ?? 1)
    if (entry && entry.role !== 'noise' && isWhole(text, at, end)) {
      found.push({ entry, start: at, end, trust: 'strong' })
      if ((entry.role === 'city' || entry.role === 'unit') && (joined || !entry.chained)) chainEnd = end
    }
    at = end
  }
  return found
}
