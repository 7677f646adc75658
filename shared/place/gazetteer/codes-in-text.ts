import { districts, formerNames, zones } from '../division.ts'
import type { Mention } from './mention.ts'
import { settled } from './units.ts'

const byCode = new Map<string, Set<string>>()
const add = (code: string, unit: string) => byCode.set(code, (byCode.get(code) ?? new Set()).add(settled(unit)))

for (const { code } of districts) add(code, code)
for (const { code, now } of formerNames) if (!now.includes(code)) for (const one of now) add(code, one)
for (const zone of zones) for (const code of [zone.id, ...zone.codeAliases]) add(code, zone.id)

/** The places that a six-digit code or a zone's id stands for today; two when the code was used twice. */
export const unitsOfCode = (code: string): readonly string[] => [...(byCode.get(code) ?? [])]

/** Six digits that are no other number: not part of one, no amount, no room. */
const SIX = /(?<![0-9a-z])(?:z|)(32\d{4})(?![0-9a-z元号万块人室年米平吨斤个])/g

/** Division codes written out in a normalised text. */
export function findCodes(text: string): Mention[] {
  return [...text.matchAll(SIX)].flatMap((match) => {
    const written = match[0].toUpperCase()
    const codes = unitsOfCode(written)
    const entry = { word: written, role: 'unit', level: 'zone', full: true, codes } as const
    return codes.length ? [{ entry, start: match.index, end: match.index + written.length, trust: 'strong' as const }] : []
  })
}
