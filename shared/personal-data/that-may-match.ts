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
    const { words, setsOf, needed } = index
    const there = new Int32Array(words)
    for (let n = 0; n < text.length; n++) {
      const sets = setsOf.get(text.charCodeAt(n))
      if (sets)
        for (let word = 0; word < words; word++) there[word] = bitsOf(there, word) | bitsOf(sets, word)
    }
    return all.filter((_, n) => needed[n]?.every((bits, word) => (bits & bitsOf(there, word)) === bits))
  }
}

/** Sets of characters, a bit each; the same one of several patterns is one. */
type Bits = Int32Array
const bitsOf = (bits: Bits, word: number) => bits[word] ?? 0

interface SignIndex {
  /** How many words of 32 bits the sets take. */
  readonly words: number
  /** In which sets a character is, by its first UTF-16 unit. */
  readonly setsOf: ReadonlyMap<number, Bits>
  /** For each pattern: the sets of which a text has to hold a character. */
  readonly needed: readonly Bits[]
}

function indexOf(patterns: readonly RegExp[]): SignIndex {
  const each = patterns.map((pattern) => signsNeeded(pattern).map((signs) => [...signs].join('')))
  const sets = [...new Set(each.flat())]
  const words = Math.ceil(sets.length / 32)
  const setsOf = new Map<number, Bits>()
  for (const [set, signs] of sets.entries())
    for (const sign of signs) {
      const bits = setsOf.get(sign.charCodeAt(0)) ?? new Int32Array(words)
      add(bits, set)
      setsOf.set(sign.charCodeAt(0), bits)
    }
  const numbers = new Map(sets.map((signs, set) => [signs, set]))
  const needed = each.map((own) => {
    const bits = new Int32Array(words)
    for (const signs of own) add(bits, numbers.get(signs) ?? 0)
    return bits
  })
  return { words, setsOf, needed }
}

const add = (bits: Bits, set: number) => {
  bits[set >> 5] = bitsOf(bits, set >> 5) | (1 << (set & 31))
}
