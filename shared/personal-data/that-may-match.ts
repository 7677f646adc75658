import { signsNeeded } from './signs-needed.ts'

/**
 * Those of many patterns that may match in a text, by its characters: hundreds are looked for in each text, and hardly any can stand
 * in it. Of a list that does not change; in its order.
 */
export function thatMayMatch<One>(
  all: readonly One[],
  patternOf: (one: One) => RegExp,
): (text: string) => One[] {
  let index: SignIndex | undefined
  return (text) => {
    index ??= indexOf(all.map(patternOf))
    const { setsOf, needed, sets } = index
    const isThere = new Uint8Array(sets)
    for (let n = 0; n < text.length; n++)
      for (const set of setsOf.get(text.charCodeAt(n)) ?? NONE) isThere[set] = 1
    return all.filter((_, n) => needed[n]?.every((set) => isThere[set] === 1))
  }
}

interface SignIndex {
  /** How many sets of characters there are; the same one of several patterns is one. */
  readonly sets: number
  /** In which sets a character is, by its first UTF-16 unit. */
  readonly setsOf: ReadonlyMap<number, readonly number[]>
  /** For each pattern: the sets of which a text has to hold a character. */
  readonly needed: readonly (readonly number[])[]
}

const NONE: readonly number[] = []

function indexOf(patterns: readonly RegExp[]): SignIndex {
  const known = new Map<string, number>()
  const setsOf = new Map<number, number[]>()
  const needed = patterns.map((pattern) =>
    signsNeeded(pattern).map((signs) => {
      const key = [...signs].join('')
      const before = known.get(key)
      if (before !== undefined) return before
      const set = known.size
      known.set(key, set)
      for (const unit of new Set([...signs].map((sign) => sign.charCodeAt(0))))
        setsOf.set(unit, [...(setsOf.get(unit) ?? []), set])
      return set
    }),
  )
  return { sets: known.size, setsOf, needed }
}
