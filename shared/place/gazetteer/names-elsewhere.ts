import outside from '#province/outside.json' with { type: 'json' }
import { addEntry, type Entry } from './entry.ts'
import { spokenNames } from './spoken-names.ts'

/** Names of provinces and cities elsewhere that are also everyday words: only with their ending, or in a chain. */
const everyday = new Set(spokenNames.everydayElsewhere.join(' ').split(' '))
/** Words in which the name of a place only seems to stand. */
const noise = spokenNames.noise.join(' ').split(' ')

/** Provinces, cities, districts and county-level cities outside the province, and words to step over. */
export function addElsewhere(all: Map<string, Entry>): void {
  for (const stem of outside.far.split(' ')) {
    const role = everyday.has(stem) ? 'near' : 'far'
    if (!all.has(stem)) addEntry(all, { word: stem, role, full: false, codes: [] })
    for (const ending of ['省', '市', '地区', '自治州'])
      if (!all.has(stem + ending)) addEntry(all, { word: stem + ending, role: 'far', full: true, codes: [] })
  }
  for (const name of outside.near.split(' ')) {
    if (!all.has(name)) addEntry(all, { word: name, role: 'near', full: true, codes: [] })
    const stem = name.replace(/市$/, '')
    if (stem !== name && stem.length > 1 && !all.has(stem))
      addEntry(all, { word: stem, role: 'near', full: false, codes: [] })
  }
  for (const word of spokenNames.latinElsewhere) addEntry(all, { word, role: 'far', full: true, codes: [] })
  for (const word of noise) if (!all.has(word)) addEntry(all, { word, role: 'noise', full: true, codes: [] })
}
