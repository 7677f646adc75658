import { findTopic } from '../topic/topic.ts'
import { PROVINCE } from '../value/office-code.ts'
import { assignedOffice } from './assigned-office.ts'
import { type Chain, findChain } from './chain.ts'
import { closedOffices } from './closed-offices.ts'
import type { Facts } from './facts.ts'
import type { RoutingRules } from './table.ts'

/** The offices that may have a tip, before it is asked which of them have a key. */
export interface Offices {
  /** Of the place itself, whatever the table assigns. */
  readonly chain: Chain
  /** Set when the table names another office than the place's own. */
  readonly assigned?: string
  /** Lowest first; the last is always the province. */
  readonly allowed: readonly string[]
}

/** The offices that may have a tip with these facts. Refuses `division`. */
export function officesFor(
  facts: Pick<Facts, 'division' | 'topic' | 'accused'>,
  rules: RoutingRules,
): Offices {
  const chain = findChain(facts.division, rules)
  if (findTopic(facts.topic)?.restricted) {
    const closed = closedOffices(facts, rules)
    return { chain, allowed: chain.offices.filter((office) => !closed.includes(office)) }
  }
  const assigned = assignedOffice(facts.division, rules) ?? assignedOffice(chain.place, rules)
  if (!assigned) return { chain, allowed: chain.offices }
  return { chain, assigned, allowed: assigned === PROVINCE ? [PROVINCE] : findChain(assigned, rules).offices }
}
