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
  /** An everyday word, a street's bare or older name: needs a city or a district beside it. */
  feeble?: boolean
  /** Read with one wrong character. */
  slip?: boolean
}

/** A stem without a place before it must stand alone: 木渎某工地, not 江东父老. */
const ENDS = /^(?:$|[|0-9某一的工有那这在附高经])/
const LETTER = /[a-z]/

/** A Latin name is a word of its own. */
function isWhole(text: string, start: number, end: number): boolean {
  if (!LETTER.test(text[start] ?? '')) return true
  return !LETTER.test(text[start - 1] ?? '') && !LETTER.test(text[end] ?? '')
}

/** The stem of a street that a clause begins with. */
function standingAlone(text: string, at: number): Entry | undefined {
  if (at > 0 && text[at - 1] !== BREAK) return undefined
  const entry = nameAt(text, at, true)
  return entry?.chained && ENDS.test(text.slice(at + entry.word.length, at + entry.word.length + 1))
    ? entry
    : undefined
}

/** Whether a name of ours begins inside a short one from elsewhere and outlasts it: 原平江区 is not 原平. */
function isOverrun(text: string, at: number, end: number): boolean {
  const inner = nameAt(text, at + 1, false)
  return (inner?.role === 'unit' || inner?.role === 'city') && at + 1 + inner.word.length > end
}

/** Every name in a normalised text, from left to right, the longest first, none overlapping. */
export function findMentions(text: string): Mention[] {
  const found: Mention[] = []
  let chainEnd = -1
  for (let at = 0; at < text.length - 1; ) {
    const joined = at === chainEnd
    const entry = joined ? nameAt(text, at, true) : (standingAlone(text, at) ?? nameAt(text, at, false))
    const end = at + (entry?.word.length ?? 1)
    if (entry?.role === 'near' && !entry.full && isOverrun(text, at, end)) {
      at++
      continue
    }
    if (entry && entry.role !== 'noise' && isWhole(text, at, end)) {
      found.push({ entry, start: at, end, trust: 'strong' })
      if ((entry.role === 'city' || entry.role === 'unit') && (joined || !entry.chained)) chainEnd = end
    }
    at = end
  }
  return found
}
