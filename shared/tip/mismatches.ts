import type { Facts, Routing } from '../routing/facts.ts'
import { sameRouting } from '../routing/same-routing.ts'

const factNames = ['division', 'topic', 'accused', 'wrongOffice', 'urgent', 'language'] as const

/** Names of the facts, and `routing`, whose value outside is not the one bound inside. */
export function mismatches(
  inside: { facts: Facts; routing?: Routing },
  outside: { facts: Facts; routing?: Routing },
): string[] {
  const names: string[] = factNames.filter((name) => inside.facts[name] !== outside.facts[name])
  if (inside.routing && outside.routing && !sameRouting(inside.routing, outside.routing)) {
    names.push('routing')
  }
  return names
}
