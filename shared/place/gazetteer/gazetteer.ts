import type { Entry } from './entry.ts'
import { addElsewhere } from './names-elsewhere.ts'
import { addDivisions } from './names-of-divisions.ts'
import { addLandmarks } from './names-of-landmarks.ts'
import { addStreets } from './names-of-streets.ts'
import { addNicknames, addZones, type CityNicknames } from './names-of-zones.ts'

const all = new Map<string, Entry>()
const chained = new Map<string, Entry>()
/** City and nickname, as `320500 园区`, to the units that go by it there. */
export const cityNicknames: CityNicknames = new Map()

addDivisions(all, chained)
addZones(all, cityNicknames)
addLandmarks(all)
addStreets(all, chained, cityNicknames)
addNicknames(all, cityNicknames)
addElsewhere(all)

/** Entries by their first two characters, longest first. */
function byBeginning(entries: Map<string, Entry>): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const key = entry.word.slice(0, 2)
    const known = index.get(key)
    if (known) known.push(entry)
    else index.set(key, [entry])
  }
  for (const list of index.values()) list.sort((a, b) => b.word.length - a.word.length)
  return index
}

const anywhere = byBeginning(all)
const afterPlace = byBeginning(chained)

const longest = (index: ReadonlyMap<string, readonly Entry[]>, text: string, at: number) =>
  index.get(text.slice(at, at + 2))?.find((entry) => text.startsWith(entry.word, at))

/** The longest name that begins at `at`; stems of streets and retired names count only after a place. */
export function nameAt(text: string, at: number, inChain: boolean): Entry | undefined {
  const name = longest(anywhere, text, at)
  const stem = inChain ? longest(afterPlace, text, at) : undefined
  if (!stem || !name) return name ?? stem
  if (stem.word.length !== name.word.length) return stem.word.length > name.word.length ? stem : name
  if (name.level === 'landmark') return name
  if (name.role === 'far' || name.role === 'near') return stem
  return name.role === 'city' || name.role === 'nickname' || name.full || name.level === 'district'
    ? name
    : stem
}

/** The entry of exactly this name. */
export const gazetteerEntryOf = (word: string): Entry | undefined => all.get(word)
