import type { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { cities, districts, zones } from '../place/division.ts'
import { topicGroups } from '../topic/topic.ts'
import { PROVINCE } from '../value/office-code.ts'
import { officesFor } from './offices.ts'
import type { RoutingRules } from './table.ts'

/** Places and topics that would get another office under a new table. */
export interface RulesTrial {
  /** Every place with every kind of problem; complaints about officials once for each level. */
  readonly combinations: number
  readonly changed: number
  readonly lines: readonly TrialLine[]
}

/** One place whose tips move, and on how many kinds of problem. */
export interface TrialLine {
  readonly place: string
  readonly before: string
  readonly after: string
  readonly count: number
  /** The office that the new table means, when it has no key and the tips go further up. */
  readonly keyless: string | undefined
}

const places = [
  ...cities.map((one) => one.code),
  ...districts.map((one) => one.code),
  ...zones.filter((one) => !one.sameAs).map((one) => one.id),
]

const kinds = topicGroups
  .flatMap((group) => group.topics)
  .flatMap(({ id, restricted }) =>
    restricted ? (['district', 'city'] as const).map((accused) => ({ topic: id, accused })) : [{ topic: id }],
  )

/**
 * Tries a table over everything that could be reported, without looking at any tip. `directory`: the offices that
 * have a key; others hand up.
 */
export function tryRules(
  before: RoutingRules,
  after: RoutingRules,
  directory: readonly Pick<DirectoryEntry, 'office'>[],
): RulesTrial {
  const keys = new Set(directory.map(({ office }) => office))
  const lines = new Map<string, TrialLine>()
  for (const division of places) {
    for (const kind of kinds) {
      const old = handlerOf(officesFor({ division, ...kind }, before).allowed, keys)
      const { allowed } = officesFor({ division, ...kind }, after)
      const now = handlerOf(allowed, keys)
      if (old === now) continue
      const line = `${division} ${old} ${now}`
      const count = (lines.get(line)?.count ?? 0) + 1
      const keyless = allowed[0] === now ? undefined : allowed[0]
      lines.set(line, { place: division, before: old, after: now, count, keyless })
    }
  }
  const found = [...lines.values()]
  const changed = found.reduce((sum, { count }) => sum + count, 0)
  return { combinations: places.length * kinds.length, changed, lines: found }
}

function handlerOf(allowed: readonly string[], keys: ReadonlySet<string>): string {
  return allowed.find((office) => keys.has(office)) ?? PROVINCE
}
