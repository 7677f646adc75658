import { divisionsOfCode } from '../divisions-of-code.ts'
import type { Mention } from './mention.ts'

/** Six digits that are no other number: not part of one, no amount, no room. */
const SIX = /(^|[^0-9a-z])(z?32\d{4})(?![0-9a-z元号万块人室年米平吨斤个])/g

/** Division codes written out in a normalised text. */
export function findCodes(text: string): Mention[] {
  return [...text.matchAll(SIX)].flatMap(({ 1: before = '', 2: found = '', index }) => {
    const word = found.toUpperCase()
    const codes = divisionsOfCode(word)
    if (codes.length === 0) return []
    const entry = { word, role: 'unit', level: 'code', full: true, codes } as const
    const start = index + before.length
    return [{ entry, start, end: start + word.length, trust: 'strong' as const }]
  })
}
