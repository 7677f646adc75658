import * as z from 'zod'
import { isApproved, isOpenChange } from '../../../shared/change/change.ts'
import type { RoutingReply } from '../../../shared/contract/routing.ts'
import { RoutingRules } from '../../../shared/routing/table.ts'
import { type RoutingVersion, tableOf } from '../../../shared/routing/version.ts'

/** A table as it is being written, over the version and revision that were read. */
export const RulesEntry = z.strictObject({
  version: z.int(),
  /** 0: never saved. */
  revision: z.int().min(0),
  rules: RoutingRules,
  why: z.string(),
})
export type RulesEntry = z.infer<typeof RulesEntry>

/** What of a version can be changed. */
export function rulesOf(one: RoutingVersion): RoutingRules {
  const { version: _, validFrom: __, ...rules } = tableOf(one)
  return rules
}

/** The version that two people work on, if any. */
export function openVersion({ versions }: RoutingReply): RoutingVersion | undefined {
  return versions.find((one) => isOpenChange(one.change))
}

/** The newest version that counts, now or from a day to come: what the next one is written from. */
export function baseVersion({ versions }: RoutingReply): RoutingVersion | undefined {
  return versions.find(isApproved)
}

/** What stands on the server, ready to be written on: the open draft, or the next version. */
export function entryOf(reply: RoutingReply): RulesEntry {
  const open = openVersion(reply)
  if (open?.change) {
    return {
      version: open.version,
      revision: open.change.revision,
      rules: rulesOf(open),
      why: open.change.why,
    }
  }
  const base = baseVersion(reply)
  const version = (reply.versions[0]?.version ?? 0) + 1
  return { version, revision: 0, rules: base ? rulesOf(base) : { zones: [] }, why: '' }
}
