import { expectDirectory, type ShownDirectory } from '../../shared/office-keys/expect-directory.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { type Pinned, pinned } from './pinned.ts'

/** Where this browser keeps the newest sequence it has taken. Public pages and the desk share it. */
const NAME = 'mingcha.view.list'

/**
 * Takes a directory as the server showed it, by {@link expectDirectory}: against the pinned key, this build's minimum,
 * and the newest one that this browser took before. `days`: today by each clock there is. Refuses `directory`.
 */
export function takeDirectory(
  shown: ShownDirectory,
  days: readonly Day[] = [dayInShanghai(new Date())],
  by: Pick<Pinned, 'directoryKey' | 'directoryMinimum'> = pinned(),
  store: Storage | undefined = deviceStorage(),
): 'good' | 'late' {
  const { directoryKey, directoryMinimum: minimum } = by
  const seen = readSeen(store)
  const freshness = expectDirectory(shown, { directoryKey, minimum, seen, days })
  const sequence = shown.signed?.sequence ?? 0
  if (sequence > seen) keepSeen(sequence, store)
  return freshness
}

function readSeen(store: Storage | undefined): number {
  try {
    const seen = Number(store?.getItem(NAME) ?? 0)
    return Number.isSafeInteger(seen) ? seen : 0
  } catch {
    return 0
  }
}

function keepSeen(sequence: number, store: Storage | undefined): void {
  try {
    store?.setItem(NAME, String(sequence))
  } catch {
    // A browser that keeps nothing is left with the minimum of its build.
  }
}

function deviceStorage(): Storage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
