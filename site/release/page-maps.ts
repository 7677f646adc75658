import type { Integrity } from '../../shared/release/release.ts'
import { integrityOf } from './hash-files.ts'

/** Scripts of a build by their address, with their text. */
type Scripts = ReadonlyMap<string, string>

/**
 * The import maps of a build: for each script that a page may name (`entries`), the hashes of all it comes to load, at once, later
 * or as a worker; nothing for one that loads no other. A page carries only its own.
 */
export function pageMaps(
  entries: readonly string[],
  scripts: Scripts,
): ReadonlyMap<string, string | undefined> {
  const named = new Map([...scripts].map(([address, text]) => [address, namedIn(text, address, scripts)]))
  return new Map(entries.map((entry) => [entry, mapOf(reachedFrom(entry, named), scripts)]))
}

/** Scripts whose name stands in a text. Their names carry a hash, so that none stands there by chance. */
function namedIn(text: string, own: string, scripts: Scripts): ReadonlySet<string> {
  const names = [...scripts.keys()].filter(
    (address) => address !== own && text.includes(address.slice(address.lastIndexOf('/') + 1)),
  )
  return new Set(names)
}

function reachedFrom(entry: string, named: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = new Set<string>()
  const waiting = [entry]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    for (const next of named.get(address) ?? []) {
      if (reached.has(next)) continue
      reached.add(next)
      waiting.push(next)
    }
  }
  return [...reached].sort()
}

function mapOf(reached: readonly string[], scripts: Scripts): string | undefined {
  if (reached.length === 0) return undefined
  const integrity: Record<string, Integrity> = {}
  for (const address of reached) integrity[address] = integrityOf(scripts.get(address) ?? '')
  return JSON.stringify({ integrity })
}
