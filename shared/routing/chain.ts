import { cityOf, findPlaceByCode } from '../place/division.ts'
import { Refusal } from '../refusal/refusal.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { RoutingRules } from './table.ts'

/** The offices that could handle a place, lowest first; the last is always the province. */
export interface Chain {
  readonly kind: 'district' | 'zone' | 'city'
  /** Code of the place whose office comes first. */
  readonly place: string
  readonly offices: readonly string[]
}

/**
 * The chain of a place. A zone that is another name of a district is that district; a zone that is switched
 * off hands to its host district, or to its city when it has several. Refuses `division`.
 */
export function findChain(code: string, rules: RoutingRules): Chain {
  const place = findPlaceByCode(code)
  if (!place) throw new Refusal('division', { fields: ['division'] })
  const city = cityOf(code)?.code
  if (!city) throw new Refusal('division', { fields: ['division'] })
  if (code === city) return { kind: 'city', place: city, offices: [city, PROVINCE] }
  if ('hostCodes' in place) {
    if (place.sameAs) return findChain(place.sameAs, rules)
    if (!rules.zones.includes(place.id)) {
      const [host, other] = place.hostCodes
      return findChain(host && !other ? host : city, rules)
    }
    return { kind: 'zone', place: place.id, offices: [place.id, city, PROVINCE] }
  }
  return { kind: 'district', place: code, offices: [code, city, PROVINCE] }
}
