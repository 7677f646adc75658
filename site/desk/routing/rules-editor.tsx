import { useState } from 'preact/hooks'
import type { RoutingReply } from '../../../shared/contract/routing.ts'
import { differencesOf } from '../../../shared/routing/difference.ts'
import { agenciesToNotify } from '../../../shared/routing/route-tip.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { agencies, findTopic, type Topic } from '../../../shared/topic/topic.ts'
import { DraftActs } from '../frame/change/draft-acts.tsx'
import { useDesk } from '../frame/desk-context.ts'
import { anotherOf, writtenIn } from '../frame/drafts/another-of.ts'
import { DraftNote } from '../frame/drafts/draft-note.tsx'
import { OtherDraft } from '../frame/drafts/other-draft.tsx'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Done } from '../frame/form/done.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { TopicOptions } from '../frame/form/topic-options.tsx'
import { LandingHeading } from '../frame/landing-heading.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { Guarded } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { HandlerFields, ZoneFields } from './office-fields.tsx'
import { differenceText, dutyText, wrongLinesText } from './rule-text.ts'
import { withDuty } from './rules-change.ts'
import { useTableDraft } from './rules-entry.ts'
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
  const { me } = useDesk()
  const wrong = wrongLinesText(live.act.error, words)
  const draft = useTableDraft(live, reply, onLeave)
  const { rules, version, why } = draft.entry
  const guard = useGuard('ask')
  const fields = { rules, onChange: (next: typeof rules) => draft.type({ rules: next }) }
  const returned = reply.versions[0]?.change?.history.findLast(({ step }) => step === 'return')?.reason
  return (
    <section class="flow" aria-labelledby="rules-open">
      <LandingHeading id="rules-open" came={version}>
        {say('routing.waiting', { n: version, state: say('change.state.draft') })}
      </LandingHeading>
      {returned && <p class="notice err">{say('routing.returned', { reason: returned })}</p>}
      {draft.behind && (
        <OtherDraft
          {...{ mine: { why }, theirs: { why: draft.now.why }, nameOf: () => say('routing.why') }}
          by={anotherOf(writtenIn((live.theirs ?? reply).versions[0]?.change), me.sub)}
          onMine={draft.takeMine}
          onTheirs={draft.takeTheirs}
        >
          <p>{say('desk.draft.changes')}</p>
          <ul class="difference">
            {differencesOf(draft.now.rules, rules).map((line) => (
              <li key={differenceText(line, words)}>{differenceText(line, words)}</li>
            ))}
          </ul>
        </OtherDraft>
      )}
      {draft.saved && <Done>{say('common.status.saved')}</Done>}
      <ZoneFields {...fields} directory={reply.directory} />
      <HandlerFields {...fields} />
      <DutyFields {...fields} />
      <Difference reply={reply} rules={rules} version={version} />
      <Guarded guard={guard}>
        <WrittenField
          name="why"
          label={say('routing.why')}
          hint={say('routing.why.hint')}
          rows={2}
          maxLength={1000}
          value={why}
          problem={draft.missing ? say('routing.why.missing') : undefined}
          onInput={(next) => draft.type({ why: next })}
        />
      </Guarded>
      {!draft.behind && <Problem error={live.act.error}>{wrong && <p>{wrong}</p>}</Problem>}
      <DraftActs
        off={live.act.busy || draft.behind || draft.waits}
        onSave={async (submit) => (guard.pass() ? draft.save(submit) : undefined)}
        leave={say('change.act.withdraw')}
        onLeave={draft.withdraw}
      />
      <DraftNote draft={draft.kept} />
    </section>
  )
}

interface DutyProps {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Agencies to be told, by kind of problem: those changed, and a way to change one more. */
function DutyFields({ rules, onChange }: DutyProps) {
  const words = useWords()
  const { say, language } = words
  const [chosen, setChosen] = useState('')
  const topic = findTopic(chosen)
  return (
    <fieldset class="flow">
      <legend>{say('routing.duties')}</legend>
      <p class="hint">{say('routing.duties.hint')}</p>
      <ul class="row-list">
        {Object.entries(rules.duties ?? {}).map(([id, list]) => (
          <li key={id}>
            <span>{dutyText(id, list, words)}</span>
            <Button look="plain" onClick={() => onChange(withDuty(rules, id, undefined))}>
              {say('routing.duty.reset')}
              <span class="vh">　{findTopic(id)?.[language]}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Choice label={say('routing.duty.topic')} value={chosen} onChange={setChosen}>
        <option value="">{say('routing.choose')}</option>
        <TopicOptions open />
      </Choice>
      {topic && <AgencyBoxes topic={topic} rules={rules} onChange={onChange} />}
    </fieldset>
  )
}

function AgencyBoxes({ topic, rules, onChange }: DutyProps & { readonly topic: Topic }) {
  const { language } = useWords()
  const told = agenciesToNotify(topic, rules)
  const tick = (id: string, on: boolean) => {
    const rest = told.filter((one) => one !== id)
    onChange(withDuty(rules, topic.id, on ? [...rest, id] : rest))
  }
  return (
    <div class="agency-rows">
      {agencies.map((agency) => (
        <label key={agency.id} class="check">
          <input
            type="checkbox"
            checked={told.includes(agency.id)}
            onChange={(event) => tick(agency.id, event.currentTarget.checked)}
          />
          <span>{agency[language]}</span>
        </label>
      ))}
    </div>
  )
}
