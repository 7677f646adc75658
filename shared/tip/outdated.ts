import type { DirectoryEntry } from '../office-keys/directory-entry.ts'
import type { SealedTo } from '../routing/facts.ts'
import { holdersOf } from './holders.ts'
import type { Tip } from './tip.ts'

/**
 * The newest keys of the offices that hold a tip, in the same order; undefined when it is sealed to them already.
 * An office's version never goes back.
 */
export function newerHolders(
  tip: Pick<Tip, 'routing' | 'sealedTo'>,
  directory: readonly DirectoryEntry[],
): SealedTo[] | undefined {
  const holders = holdersOf(tip)
  const newest = holders.map(({ unit, keyVersion }) => {
    const entry = directory.find((one) => one.unit === unit)
    return { unit, keyVersion: Math.max(keyVersion, entry?.keyVersion ?? 0) }
  })
  return newest.some((one, n) => one.keyVersion !== holders[n]?.keyVersion) ? newest : undefined
}
