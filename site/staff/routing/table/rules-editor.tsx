import { useState } from 'preact/hooks'
import type { RoutingReply } from '../../../../shared/api/rules.ts'
import type { RoutingRules } from '../../../../shared/route/table.ts'
import { OtherDraft } from '../../cases/other-draft.tsx'
import { Field } from '../../form/field.tsx'
import { Problem } from '../../form/problem.tsx'
import { useWords } from '../../words.ts'
import { dropUnsent, keepUnsent, readUnsent } from '../unsent.ts'
import type { LiveRules } from '../use-rules.ts'
import { Difference } from './difference.tsx'
import { DutyFields } from './duty-fields.tsx'
import { HandlerFields } from './handler-fields.tsx'
import { entryOf, RulesEntry } from './rules-entry.ts'
import { WrongLines } from './wrong-lines.tsx'
import { ZoneFields } from './zone-fields.tsx'

interface Props {
  readonly live: LiveRules<RoutingReply>
  readonly reply: RoutingReply
  readonly onLeave: () => void
}

/** Writes the next table, shows what it changes, and hands it to the second person. */
export function RulesEditor({ live, reply, onLeave }: Props) {
  const { say } = useWords()
  const [entry, setEntry] = useState(() => readUnsent('table', RulesEntry) ?? entryOf(reply))
  const [missing, setMissing] = useState(false)
  const [saved, setSaved] = useState(false)
  const { act } = live
  const now = entryOf(live.theirs ?? reply)
  const behind = entry.version !== now.version || entry.revision < now.revision
  const type = (next: RulesEntry) => {
    setSaved(false)
    setEntry(next)
    keepUnsent('table', next)
  }
  const setRules = (rules: RoutingRules) => type({ ...entry, rules })
  const take = (next: RulesEntry) => {
    type(next)
    if (live.theirs) live.loaded.set(live.theirs)
    live.forget()
    act.clear()
  }
  const save = async (submit: boolean) => {
    setMissing(entry.why.trim().length < 2)
    if (entry.why.trim().length < 2) return
    const { version, revision, rules, why } = entry
    const after = await live.change('PUT', String(version), { revision, rules, why })
    if (!after) return
    const stands = entryOf(after)
    dropUnsent('table')
    setEntry(stands)
    setSaved(true)
    if (submit) await live.change('POST', `${version}/steps`, { step: 'submit', revision: stands.revision })
  }
  const withdraw = async () => {
    dropUnsent('table')
    if (entry.revision === 0) return onLeave()
    const body = { step: 'withdraw', revision: entry.revision }
    if (await live.change('POST', `${entry.version}/steps`, body)) onLeave()
  }
  const returned = reply.versions[0]?.change?.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <section class="flow rules-editor" aria-labelledby="rules-open">
      <h2 id="rules-open">{say('rules.waiting', { n: entry.version, state: say('rules.state.draft') })}</h2>
      {returned && <p class="notice err">{say('rules.returned', { reason: returned })}</p>}
      {behind && (
        <OtherDraft
          onMine={() => take({ ...now, rules: entry.rules, why: entry.why })}
          onTheirs={() => {
            take(now)
            dropUnsent('table')
          }}
        />
      )}
      {saved && (
        <p class="notice ok" role="status">
          {say('common.status.saved')}
        </p>
      )}
      <ZoneFields rules={entry.rules} directory={reply.directory} onChange={setRules} />
      <HandlerFields rules={entry.rules} onChange={setRules} />
      <DutyFields rules={entry.rules} onChange={setRules} />
      <Difference reply={reply} rules={entry.rules} version={entry.version} />
      <Field
        label={say('rules.why')}
        hint={say('rules.why.hint')}
        rows={2}
        maxLength={1000}
        value={entry.why}
        problem={missing ? say('rules.why.missing') : undefined}
        onInput={(why) => type({ ...entry, why })}
      />
      {!behind && (
        <Problem error={act.error}>
          <WrongLines error={act.error} />
        </Problem>
      )}
      <p class="acts">
        <button
          class="btn stamp small"
          type="button"
          disabled={act.busy || behind}
          onClick={() => save(true)}
        >
          {say('rules.act.submit')}
        </button>
        <button class="btn small" type="button" disabled={act.busy || behind} onClick={() => save(false)}>
          {say('rules.act.save')}
        </button>
        <button class="plain" type="button" disabled={act.busy} onClick={withdraw}>
          {say('rules.act.withdraw')}
        </button>
      </p>
    </section>
  )
}
