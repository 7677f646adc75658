import type { DirectoryEntry } from '../office-keys/directory-entry.ts'
import type { SealedTo } from '../routing/facts.ts'
import type { Tip } from './tip.ts'

/** The offices that can open a tip now: the handling one first, then those above it. */
export function holdersOf(tip: Pick<Tip, 'routing' | 'sealedTo'>): readonly SealedTo[] {
  return tip.sealedTo ?? tip.routing.recipients
}

/** Codes of the offices above the handling one, nearest first. None of them is complained of by the tip. */
export function officesAbove(tip: Pick<Tip, 'routing' | 'sealedTo'>): readonly string[] {
  return holdersOf(tip)
    .slice(1)
    .map(({ office }) => office)
}

/**
 * The newest keys of the offices that hold a tip, in the same order; undefined when it is sealed to them already.
 * An office's version never goes back.
 */
export function newerHolders(
  tip: Pick<Tip, 'routing' | 'sealedTo'>,
  directory: readonly DirectoryEntry[],
): SealedTo[] | undefined {
  const holders = holdersOf(tip)
  const newest = holders.map(({ office, keyVersion }) => {
    const entry = directory.find((one) => one.office === office)
    return { office, keyVersion: Math.max(keyVersion, entry?.keyVersion ?? 0) }
  })
  return newest.some((one, n) => one.keyVersion !== holders[n]?.keyVersion) ? newest : undefined
}
