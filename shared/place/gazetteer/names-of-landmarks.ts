import landmarks from '#province/landmarks.json' with { type: 'json' }
import { addEntry, type Entry } from './entry.ts'

/** Sights, stations, lakes and old towns that people name instead of a district. A lake has several shores. */
export function addLandmarks(all: Map<string, Entry>): void {
  for (const [codes, words] of Object.entries(landmarks))
    for (const word of words.split(' '))
      addEntry(all, { word, role: 'unit', level: 'landmark', full: false, codes: codes.split(' ') })
}
