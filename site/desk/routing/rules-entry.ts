import { useState } from 'preact/hooks'
import * as z from 'zod'
import { isApproved, isOpenChange } from '../../../shared/change/change.ts'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import type { DirectoryEntry } from '../../../shared/office-keys/directory-entry.ts'
import type { RuleDifference } from '../../../shared/routing/difference.ts'
import { RoutingRules } from '../../../shared/routing/table.ts'
import { type RoutingVersion, tableOf } from '../../../shared/routing/version.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import type { Day } from '../../../shared/value/day.ts'
import { isOwnChange } from '../frame/change/own-change.ts'
import { type ChangeDraft, useChangeDraft } from '../frame/change/use-change-draft.ts'
import { useDesk } from '../frame/desk-context.ts'
import type { Live } from '../frame/use-live.ts'

/** A table as it is being written, over the version and revision that were read. */
export const RulesEntry = z.strictObject({
  version: z.int(),
  /** 0: never saved. */
  revision: z.int().min(0),
  rules: RoutingRules,
  why: z.string(),
})
export type RulesEntry = z.infer<typeof RulesEntry>

/** Under which a table is kept while it is written. */
export const TABLE_DRAFT = 'rules/table'

/** What of a version can be changed. */
export function rulesOf(one: RoutingVersion): RoutingRules {
  const { version: _, validFrom: __, ...rules } = tableOf(one)
  return rules
}

/** The version that two people work on, if any. */
export function openVersion({ versions }: RoutingReply): RoutingVersion | undefined {
  return versions.find((one) => isOpenChange(one.change))
}

/** The rules that counted before a version, to compare it with. */
export function rulesBefore(version: number, { versions }: Pick<RoutingReply, 'versions'>): RoutingRules {
  return versions.find((one) => one.version < version && isApproved(one)) ?? { zones: [] }
}

/** Whether the office that a line puts in charge has no key, so that tips go further up for now. */
export function isKeyless(
  line: RuleDifference,
  directory: readonly Pick<DirectoryEntry, 'office'>[],
): boolean {
  const office = line.kind === 'zone' && line.on ? line.place : line.kind === 'handler' && line.after
  return office !== false && office !== undefined && !directory.some((entry) => entry.office === office)
}

/** The first day from which a version may count: today, or the day on which the last approved one begins. */
export function firstDay({ today, versions }: Pick<RoutingReply, 'today' | 'versions'>): Day {
  const last = versions.find(isApproved)?.validFrom ?? today
  return last > today ? last : today
}

/** What stands on the server, ready to be written on: the open draft, or the next version. */
export function rulesEntryOf(reply: RoutingReply): RulesEntry {
  const open = openVersion(reply)
  if (open?.change) {
    return {
      version: open.version,
      revision: open.change.revision,
      rules: rulesOf(open),
      why: open.change.why,
    }
  }
  // The newest version that counts, now or from a day to come.
  const base = reply.versions.find(isApproved)
  const version = (reply.versions[0]?.version ?? 0) + 1
  return { version, revision: 0, rules: base ? rulesOf(base) : { zones: [] }, why: '' }
}

/** A table that is being written, and what can be done with it. */
interface TableDraft extends ChangeDraft<RulesEntry, RoutingReply> {
  /** It says not yet why. */
  readonly missing: boolean
  readonly saved: boolean
  readonly save: (submit: boolean) => Promise<void>
  readonly withdraw: () => Promise<void>
}

/** The draft of a table: written, saved and handed to the second person, or withdrawn. */
export function useTableDraft(
  live: Live<RoutingReply>,
  reply: RoutingReply,
  onLeave: () => void,
): TableDraft {
  const from = { name: TABLE_DRAFT, schema: RulesEntry, entryOf: rulesEntryOf }
  const { me } = useDesk()
  const draft = useChangeDraft({ ...from, live, reply })
  const [missing, setMissing] = useState(false)
  const [saved, setSaved] = useState(false)
  const { version, revision, rules, why } = draft.entry
  const params = { version }
  const save = async (submit: boolean) => {
    setMissing(why.trim().length < 2)
    if (why.trim().length < 2) return
    const write = live.changeAs(({ versions }) => {
      const stands = versions.find((one) => one.version === version)
      const said = stands && [rulesOf(stands), stands.change?.why]
      return isOwnChange(stands?.change, {
        ...{ revision, by: me.sub },
        what: { same: said !== undefined && canonicalJson(said) === canonicalJson([rules, why.trim()]) },
      })
    })
    const after = await write(routingRoutes.save, { params, body: { revision, rules, why } })
    if (!after) return
    const stands = rulesEntryOf(after)
    draft.settle(after)
    setSaved(true)
    const body = { step: 'submit', revision: stands.revision } as const
    if (submit) await live.change(routingRoutes.step, { params, body })
  }
  const withdraw = async () => {
    const body = { step: 'withdraw', revision } as const
    if (revision > 0 && !(await live.change(routingRoutes.step, { params, body }))) return
    draft.settle()
    onLeave()
  }
  const again =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) => {
      setSaved(false)
      act(...args)
    }
  return {
    ...draft,
    type: again(draft.type),
    takeMine: again(draft.takeMine),
    takeTheirs: again(draft.takeTheirs),
    ...{ missing, saved, save, withdraw },
  }
}
