import type { Searched } from './searched.ts'
import { signsOf } from './signs.ts'

/** Files that the terms are spread over. */
export const SHARDS = 256

/** A whole name or number is a term of its own when it has so many signs. */
export const WHOLE = 6

/** Every two signs that stand beside each other. */
export function pairsOf(signs: string): Set<string> {
  const pairs = new Set<string>()
  for (let n = 0; n + 1 < signs.length; n++) pairs.add(signs.slice(n, n + 2))
  return pairs
}

/** The term of a whole name or number. */
export const wholeTerm = (signs: string): string => `=${signs}`

/** The terms of a case: those of what it is called, and those that stand only elsewhere. */
export function termsOf({ head, rest, whole }: Searched): { head: Set<string>; rest: Set<string> } {
  const called = new Set(head.flatMap((text) => [...pairsOf(signsOf(text).signs)]))
  const others = new Set(rest.flatMap((text) => [...pairsOf(signsOf(text).signs)]))
  for (const one of called) others.delete(one)
  for (const { signs } of whole.map(signsOf)) if (signs.length >= WHOLE) called.add(wholeTerm(signs))
  return { head: called, rest: others }
}

/** In which file a term stands, `00` to `ff`: FNV-1a, folded to a byte. */
export function shardOf(term: string): string {
  let hash = 0x811c9dc5
  for (let n = 0; n < term.length; n++) hash = Math.imul(hash ^ term.charCodeAt(n), 0x01000193)
  const folded = (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & (SHARDS - 1)
  return folded.toString(16).padStart(2, '0')
}
