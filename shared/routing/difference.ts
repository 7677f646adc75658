import { topicGroups } from '../topic/topic.ts'
import { agenciesToNotify } from './route-tip.ts'
import type { RoutingRules } from './table.ts'

/** One line of what a new table changes. Codes and ids; the page puts them in words. */
export type RuleDifference =
  | { readonly kind: 'zone'; readonly place: string; readonly on: boolean }
  | {
      readonly kind: 'handler'
      readonly place: string
      /** The office before and after; undefined: the place's own. */
      readonly before: string | undefined
      readonly after: string | undefined
    }
  | {
      readonly kind: 'duty'
      readonly topic: string
      readonly before: readonly string[]
      readonly after: readonly string[]
    }

/** All that a new table changes, in the order of the built-in lists. */
export function differencesOf(before: RoutingRules, after: RoutingRules): RuleDifference[] {
  const zoneIds = union(before.zones, after.zones).filter(
    (id) => before.zones.includes(id) !== after.zones.includes(id),
  )
  const places = union(Object.keys(before.handlers ?? {}), Object.keys(after.handlers ?? {})).filter(
    (place) => before.handlers?.[place] !== after.handlers?.[place],
  )
  return [
    ...zoneIds.map((place) => ({ kind: 'zone' as const, place, on: after.zones.includes(place) })),
    ...places.map((place) => ({
      kind: 'handler' as const,
      place,
      before: before.handlers?.[place],
      after: after.handlers?.[place],
    })),
    ...topics.flatMap((topic) => {
      const [old, now] = [agenciesToNotify(topic, before), agenciesToNotify(topic, after)]
      const same = old.length === now.length && old.every((body) => now.includes(body))
      return same ? [] : [{ kind: 'duty' as const, topic: topic.id, before: old, after: now }]
    }),
  ]
}

const topics = topicGroups.flatMap((group) => group.topics)
const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort()
