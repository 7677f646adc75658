import { useState } from 'preact/hooks'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import { DraftActs } from '../frame/change/draft-acts.tsx'
import { OtherDraft } from '../frame/change/other-draft.tsx'
import { dropUnsent, readUnsent } from '../frame/change/unsent.ts'
import { type Draft, useDraft } from '../frame/change/use-draft.ts'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { DutyFields } from './duty-fields.tsx'
import { HandlerFields, ZoneFields } from './office-fields.tsx'
import { wrongLinesText } from './rule-text.ts'
import { entryOf, RulesEntry } from './rules-entry.ts'
import { Difference } from './rules-view.tsx'

interface Props {
  readonly live: Live<RoutingReply>
  readonly reply: RoutingReply
  readonly onLeave: () => void
}

/** Writes the next table, shows what it changes, and hands it to the second person. */
export function RulesEditor({ live, reply, onLeave }: Props) {
  const words = useWords()
  const { say } = words
  const wrong = wrongLinesText(live.act.error, words)
  const draft = useTableDraft(live, reply, onLeave)
  const { rules, version, why } = draft.entry
  const fields = { rules, onChange: (next: typeof rules) => draft.type({ rules: next }) }
  const returned = reply.versions[0]?.change?.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <section class="flow" aria-labelledby="rules-open">
      <h2 id="rules-open">{say('routing.waiting', { n: version, state: say('change.state.draft') })}</h2>
      {returned && <p class="notice err">{say('routing.returned', { reason: returned })}</p>}
      {draft.behind && <OtherDraft onMine={draft.takeMine} onTheirs={draft.takeTheirs} />}
      {draft.saved && <Done>{say('common.status.saved')}</Done>}
      <ZoneFields {...fields} directory={reply.directory} />
      <HandlerFields {...fields} />
      <DutyFields {...fields} />
      <Difference reply={reply} rules={rules} version={version} />
      <Field
        label={say('routing.why')}
        hint={say('routing.why.hint')}
        rows={2}
        maxLength={1000}
        value={why}
        problem={draft.missing ? say('routing.why.missing') : undefined}
        onInput={(next) => draft.type({ why: next })}
      />
      {!draft.behind && <Problem error={live.act.error}>{wrong && <p>{wrong}</p>}</Problem>}
      <DraftActs
        off={live.act.busy || draft.behind}
        onSave={draft.save}
        leave={say('change.act.withdraw')}
        onLeave={draft.withdraw}
      />
    </section>
  )
}

/** A table that is being written, and what can be done with it. */
interface TableDraft extends Draft<RulesEntry> {
  /** It says not yet why. */
  readonly missing: boolean
  readonly saved: boolean
  readonly save: (submit: boolean) => Promise<void>
  readonly withdraw: () => Promise<void>
}

/** The draft of a table: written, saved and handed to the second person, or withdrawn. */
function useTableDraft(live: Live<RoutingReply>, reply: RoutingReply, onLeave: () => void): TableDraft {
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
