import { divisionsOfCity } from './districts-and-zones.ts'
import type { Mention } from './mention.ts'

/** The codes that mentions name. */
export const named = (mentions: readonly Mention[]): string[] => mentions.flatMap((one) => one.entry.codes)

/** The mentions of cities. */
export const citiesAmong = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((one) => one.entry.role === 'city')

/** The mentions of districts and zones, or of what stands in one. */
export const unitsAmong = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((one) => one.entry.role === 'unit')

/** The city of a district's code or a zone's id. */
export const cityOfOffice = (code: string): string => `${code.replace(/^Z/, '').slice(0, 4)}00`

/** What the mentions offer when they do not agree: the units named, and whole cities of which none is named. */
export function choices(mentions: readonly Mention[]): string[] {
  const codes = named(unitsAmong(mentions))
  const open = named(citiesAmong(mentions)).filter(
    (city) => !codes.some((code) => cityOfOffice(code) === city),
  )
  return [...codes, ...open.flatMap(divisionsOfCity)]
}

/** The one place that all leave possible, if it is one: a district stands for itself before its zones. */
export function single(possible: ReadonlySet<string>, mentions: readonly Mention[]): string | undefined {
  if (possible.size === 1) return [...possible][0]
  const open = (one: Mention) => one.entry.codes.filter((code) => possible.has(code))
  // 南京高新区 may be the zone or the district: naming the district does not settle it.
  if (unitsAmong(mentions).some((one) => one.entry.level === 'zone' && open(one).length > 1)) return undefined
  const level = ['district', 'former']
  const districts = new Set(
    unitsAmong(mentions).flatMap((one) => (level.includes(one.entry.level ?? '') ? open(one) : [])),
  )
  const [only] = districts
  return districts.size === 1 ? only : undefined
}
