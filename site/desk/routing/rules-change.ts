import { cityOf, districts, zones } from '../../../shared/place/division.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'

/** The rules with a zone that takes tips itself, or no longer does. */
export function withZone(rules: RoutingRules, zone: OfficeCode, on: boolean): RoutingRules {
  const rest = rules.zones.filter((one) => one !== zone)
  return { ...rules, zones: on ? [...rest, zone].sort() : rest }
}

/** The rules with an office that takes a place's tips; undefined: the place's own again. */
export function withHandler(
  rules: RoutingRules,
  place: OfficeCode,
  office: OfficeCode | undefined,
): RoutingRules {
  const { handlers, ...rest } = rules
  const next = changed(handlers, place, office)
  return next ? { ...rest, handlers: next } : rest
}

/** The rules with the agencies that are told of a topic; undefined: as the built-in list says. */
export function withDuty(
  rules: RoutingRules,
  topic: string,
  agencies: readonly string[] | undefined,
): RoutingRules {
  const { duties, ...rest } = rules
  const next = changed(duties, topic, agencies && [...agencies])
  return next ? { ...rest, duties: next } : rest
}

/** Places whose tips can be handed to another office: districts, and zones that do not take tips themselves. */
export function placesToHandOver({ zones: on, handlers = {} }: RoutingRules): OfficeCode[] {
  const off = zones.filter((one) => !one.sameAs && !on.includes(one.id))
  const places = [...districts.map((one) => one.code), ...off.map((one) => one.id)]
  return places.filter((place) => handlers[place] === undefined)
}

/** Offices that may take a place's tips: of the same city, or the province; none for what is no place. */
export function takersOf(place: OfficeCode, { zones: on }: RoutingRules): OfficeCode[] {
  const city = cityOf(place)?.code
  if (!city) return []
  const near = districts.filter((one) => one.cityCode === city).map((one) => one.code)
  const nearZones = zones.filter((one) => one.cityCode === city && on.includes(one.id)).map((one) => one.id)
  return [city, ...near, ...nearZones, PROVINCE].filter((code) => code !== place)
}

/** A table with one line changed or, for undefined, without it; undefined when nothing is left. */
function changed<Value>(
  table: Readonly<Record<string, Value>> = {},
  key: string,
  value: Value | undefined,
): Record<string, Value> | undefined {
  const rest = Object.entries(table).filter(([one]) => one !== key)
  const next = value === undefined ? rest : [...rest, [key, value] as const]
  return next.length > 0 ? Object.fromEntries(next) : undefined
}
