import type { Handler } from 'hono'
import { isOpenChange } from '../../../shared/change/change.ts'
import { writeChange } from '../../../shared/change/take-change-step.ts'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { checkRules } from '../../../shared/routing/check-rules.ts'
import type { RoutingVersion } from '../../../shared/routing/version.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { authenticate } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Administration } from '../administration.ts'
import { routingReply } from './show-routing.ts'

/**
 * `PUT /api/newsroom/routing/{version}`: the next version's whole table, as a draft. Only one is open at a time:
 * who comes second is refused `lost` with what stands there now.
 */
export function saveRouting(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, routingRoutes.save)
    const version = Number(context.req.param('version'))
    const { revision, rules, why } = await readBody(context, routingRoutes.save)
    checkRules(rules)
    const day = dayInShanghai(administration.now())
    const conflict = async () => new Refusal('lost', { detail: await routingReply(administration, staff) })
    const all = await administration.records.readRoutingVersions()
    const before = all.find((one) => one.version === version)
    if (!mayWriteOver(all, version, revision)) throw await conflict()
    const change = writeChange(before?.change, why, { staff, day })
    const after: RoutingVersion = { ...rules, version, validFrom: day, change }
    if (!(await administration.records.saveRoutingVersion(after, revision))) throw await conflict()
    return context.json(await routingReply(administration, staff))
  }
}

/** A new version follows the newest, which nobody works on; an open one is written over the revision seen. */
function mayWriteOver(all: readonly RoutingVersion[], version: number, revision: number): boolean {
  const newest = all.at(-1)
  if (revision === 0) return version === (newest?.version ?? 0) + 1 && !isOpenChange(newest?.change)
  return newest?.version === version && newest.change?.revision === revision
}
