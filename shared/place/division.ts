import cityAndDistrictData from '#province/divisions.json' with { type: 'json' }
import formerNameData from '#province/former-names.json' with { type: 'json' }
import zoneData from '#province/zones.json' with { type: 'json' }
import type { Language } from '../value/language.ts'

/** A city, or a district, county or county-level city of it. Checked by division-schema.ts in tests. */
export interface Division {
  /** Six digits (GB/T 2260). */
  readonly code: string
  readonly kind: string
  readonly zh: string
  readonly en: string
  /** Its city; for a city, itself. */
  readonly cityCode: string
}

/** A functional zone that runs its own construction administration, or is another name of a district. */
export interface Zone {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly cityCode: string
  /** Districts whose land it lies on. */
  readonly hostCodes: readonly string[]
  /** Set for a mere other name of this district. */
  readonly sameAs?: string
  /** Set when a district took over its work, as far as known. */
  readonly mergedWith?: string
  readonly aliases: readonly string[]
  readonly codeAliases: readonly string[]
  readonly streets: readonly string[]
  /** Known to run its own construction administration; why, in zone-certainty.json. */
  readonly verified?: boolean
}

/** A retired name or code and what it is now. */
export interface FormerName {
  readonly code: string
  readonly zh: string
  readonly now: readonly string[]
  readonly year: number
}

const divisions: readonly Division[] = cityAndDistrictData

/** The cities of the province. */
export const cities = divisions.filter((one) => one.kind === 'city')

/** The districts, counties and county-level cities of all cities. */
export const districts = divisions.filter((one) => one.kind !== 'city')

/** The functional zones, and those that are only another name of a district. */
export const zones: readonly Zone[] = zoneData

/** Retired names with their successors. */
export const formerNames: readonly FormerName[] = formerNameData

const byCode = new Map<string, Division | Zone>([
  ...zones.map((one): [string, Zone] => [one.id, one]),
  ...divisions.map((one): [string, Division] => [one.code, one]),
])

/** The city, district or zone with this code or id. */
export function findPlaceByCode(code: string): Division | Zone | undefined {
  return byCode.get(code)
}

/** The city that a place lies in. */
export function cityOf(code: string): Division | undefined {
  const city = byCode.get(byCode.get(code)?.cityCode ?? '')
  return city && 'code' in city ? city : undefined
}

/** Name with the city before it: 南京市江宁区; Jiangning District, Nanjing. Unknown codes come back as they are. */
export function placeName(code: string, language: Language = 'zh'): string {
  const place = byCode.get(code)
  const city = cityOf(code)
  if (!place || !city) return code
  if (place === city) return city[language]
  if (language === 'en') return `${place.en}, ${city.en}`
  // A zone's own name may begin with its city; a district that does, 淮安区, is named with it all the same.
  const named = !('code' in place) && place.zh.startsWith(city.zh.replace('市', ''))
  if (named) return place.zh
  // A city below a city: 镇江句容市, as 镇江市句容市 reads double.
  return (place.zh.endsWith('市') ? city.zh.replace(/市$/, '') : city.zh) + place.zh
}

/** A place in one or two words, without what kind it is: 江宁; Jiangning. Names of two signs and of zones stay whole. */
export function shortPlace(code: string, language: Language): string {
  const place = byCode.get(code)
  if (!place) return code
  const name = place[language].replace(/\s*[（(].*$/, '')
  if (!('code' in place)) return name
  return language === 'en'
    ? name.replace(/ (?:District|County|City)$/, '')
    : name.replace(/^(..+)[区县市]$/, '$1')
}
