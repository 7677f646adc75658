import { cityOf, findPlaceByCode } from '../place/division.ts'
import { PROVINCE } from '../value/office-code.ts'
import type { RoutingRules } from './table.ts'

/**
 * The office that the table lets handle a place's tips instead of its own: one of the same city, or the province.
 * Anything else that a table might hold counts as nothing, so that no table can lead a tip nowhere.
 */
export function assignedOffice(place: string, rules: RoutingRules): string | undefined {
  const office = rules.handlers && Object.hasOwn(rules.handlers, place) ? rules.handlers[place] : undefined
  if (office === undefined || office === place) return undefined
  if (office === PROVINCE) return office
  const found = findPlaceByCode(office)
  if (!found || ('sameAs' in found && found.sameAs)) return undefined
  return cityOf(office)?.code === cityOf(place)?.code ? office : undefined
}
