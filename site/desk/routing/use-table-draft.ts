import { useState } from 'preact/hooks'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import { dropUnsent, readUnsent } from '../frame/change/unsent.ts'
import { type Draft, useDraft } from '../frame/change/use-draft.ts'
import type { Live } from '../frame/use-live.ts'
import { entryOf, RulesEntry } from './rules-entry.ts'

/** A table that is being written, and what can be done with it. */
export interface TableDraft extends Draft<RulesEntry> {
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
  const kept = () => readUnsent('rules.table', RulesEntry)
  const draft = useDraft({ name: 'rules.table', live, reply, entryOf, kept })
  const [missing, setMissing] = useState(false)
  const [saved, setSaved] = useState(false)
  const { version, revision, rules, why } = draft.entry
  const params = { version }
  const save = async (submit: boolean) => {
    setMissing(why.trim().length < 2)
    if (why.trim().length < 2) return
    const after = await live.change(routingRoutes.save, { params, body: { revision, rules, why } })
    if (!after) return
    const stands = entryOf(after)
    draft.settle(stands)
    setSaved(true)
    const body = { step: 'submit', revision: stands.revision } as const
    if (submit) await live.change(routingRoutes.step, { params, body })
  }
  const withdraw = async () => {
    dropUnsent('rules.table')
    const body = { step: 'withdraw', revision } as const
    if (revision === 0 || (await live.change(routingRoutes.step, { params, body }))) onLeave()
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
