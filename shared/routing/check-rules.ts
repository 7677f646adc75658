import { cities, districts, zones } from '../place/division.ts'
import { Refusal } from '../refusal/refusal.ts'
import { findAgency, findTopic } from '../topic/topic.ts'
import { assignedOffice } from './assigned-office.ts'
import type { RoutingRules } from './table.ts'

const places = new Set([...districts.map((one) => one.code), ...zones.map((one) => one.id)])
const cityCodes = new Set(cities.map((one) => one.code))

/**
 * Refuses `table`, naming each line at fault: a zone that does not exist or is only another name of a district; an
 * office that is not of the same city, or is a zone that is switched off; a zone that is switched on and handed to
 * another office; a duty of a topic that does not exist or is restricted, or of a department that does not exist.
 */
export function checkRules(rules: RoutingRules): void {
  const fields = [...wrongZones(rules), ...wrongHandlers(rules), ...wrongDuties(rules)]
  if (fields.length > 0) throw new Refusal('table', { fields })
}

function wrongZones({ zones: on }: RoutingRules): string[] {
  const wrong = (id: string, at: number) =>
    on.indexOf(id) !== at || !zones.some((one) => one.id === id && !one.sameAs)
  return on.filter(wrong).map((id) => `zones.${id}`)
}

function wrongHandlers(rules: RoutingRules): string[] {
  const wrong = ([place, office]: [string, string]) =>
    !places.has(place) ||
    cityCodes.has(place) ||
    rules.zones.includes(place) ||
    zones.some((one) => one.id === place && one.sameAs) ||
    assignedOffice(place, rules) !== office ||
    (zones.some((one) => one.id === office) && !rules.zones.includes(office))
  return Object.entries(rules.handlers ?? {})
    .filter(wrong)
    .map(([place]) => `handlers.${place}`)
}

function wrongDuties({ duties = {} }: RoutingRules): string[] {
  const wrong = ([id, agencies]: [string, string[]]) => {
    const topic = findTopic(id)
    return (
      !topic ||
      topic.restricted ||
      new Set(agencies).size !== agencies.length ||
      !agencies.every((body) => findAgency(body))
    )
  }
  return Object.entries(duties)
    .filter(wrong)
    .map(([id]) => `duties.${id}`)
}
