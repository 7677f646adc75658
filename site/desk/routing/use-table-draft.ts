import { useState } from 'preact/hooks'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import { dropUnsent, keepUnsent, readUnsent } from '../frame/change/unsent.ts'
import type { Live } from '../frame/use-live.ts'
import { entryOf, RulesEntry } from './rules-entry.ts'

/** A table that is being written, and what can be done with it. */
export interface TableDraft {
  readonly entry: RulesEntry
  readonly type: (part: Partial<Pick<RulesEntry, 'rules' | 'why'>>) => void
  /** Somebody else wrote since: nothing is sent until one text is chosen. */
  readonly behind: boolean
  readonly takeMine: () => void
  readonly takeTheirs: () => void
  /** It says not yet why. */
  readonly missing: boolean
  readonly saved: boolean
  readonly save: (submit: boolean) => Promise<void>
  readonly withdraw: () => Promise<void>
}

/** Keeps what is typed in this tab until it is sent; never overwrites what is newer elsewhere. */
export function useTableDraft(
  live: Live<RoutingReply>,
  reply: RoutingReply,
  onLeave: () => void,
): TableDraft {
  const [entry, setEntry] = useState(() => readUnsent('table', RulesEntry) ?? entryOf(reply))
  const [missing, setMissing] = useState(false)
  const [saved, setSaved] = useState(false)
  const now = entryOf(live.theirs ?? reply)
  const keep = (next: RulesEntry) => {
    setSaved(false)
    setEntry(next)
    keepUnsent('table', next)
  }
  const take = (next: RulesEntry) => {
    keep(next)
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    live.act.clear()
  }
  return {
    entry,
    type: (part) => keep({ ...entry, ...part }),
    behind: entry.version !== now.version || entry.revision < now.revision,
    takeMine: () => take({ ...now, rules: entry.rules, why: entry.why }),
    takeTheirs: () => {
      take(now)
      dropUnsent('table')
    },
    missing,
    saved,
    save: async (submit) => {
      const { version, revision, rules, why } = entry
      setMissing(why.trim().length < 2)
      if (why.trim().length < 2) return
      const params = { version }
      const after = await live.change(routingRoutes.save, { params, body: { revision, rules, why } })
      if (!after) return
      const stands = entryOf(after)
      dropUnsent('table')
      setEntry(stands)
      setSaved(true)
      const body = { step: 'submit', revision: stands.revision } as const
      if (submit) await live.change(routingRoutes.step, { params, body })
    },
    withdraw: async () => {
      const { version, revision } = entry
      dropUnsent('table')
      const gone =
        revision === 0 ||
        (await live.change(routingRoutes.step, { params: { version }, body: { step: 'withdraw', revision } }))
      if (gone) onLeave()
    },
  }
}
