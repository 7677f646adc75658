import { findTopic } from '../topic/topic.ts'
import { PROVINCE } from '../value/office-code.ts'
import { assignedOffice } from './assigned-office.ts'
import { findChain } from './chain.ts'
import type { Facts } from './facts.ts'
import type { RoutingRules } from './table.ts'

/**
 * The offices that must never see a tip, because it complains of them: those of the place up to the level
 * complained of, and the office that handles the place's tips in their stead. Empty for topics that are not
 * restricted; never the province. A complaint without a level closes all but the province.
 */
export function closedOffices(
  facts: Pick<Facts, 'division' | 'topic' | 'accused'>,
  rules: RoutingRules,
): readonly string[] {
  if (!findTopic(facts.topic)?.restricted) return []
  const { offices, place } = findChain(facts.division, rules)
  const count = facts.accused === 'district' ? Math.max(0, offices.length - 2) : offices.length - 1
  const assigned = assignedOffice(facts.division, rules) ?? assignedOffice(place, rules)
  return [...new Set([...offices.slice(0, count), ...(assigned ? [assigned] : [])])].filter(
    (office) => office !== PROVINCE,
  )
}
