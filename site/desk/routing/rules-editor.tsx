import type { RoutingReply } from '../../../shared/contract/routing.ts'
import { DraftActs } from '../frame/change/draft-acts.tsx'
import { OtherDraft } from '../frame/change/other-draft.tsx'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { Difference } from './difference.tsx'
import { DutyFields } from './duty-fields.tsx'
import { HandlerFields } from './handler-fields.tsx'
import { wrongLinesText } from './rule-text.ts'
import { useTableDraft } from './use-table-draft.ts'
import { ZoneFields } from './zone-fields.tsx'

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
