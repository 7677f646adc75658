import { useState } from 'preact/hooks'
import { agenciesToNotify } from '../../../shared/routing/route-tip.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { agencies, findTopic, type Topic } from '../../../shared/topic/topic.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { TopicOptions } from '../frame/form/topic-options.tsx'
import { useWords } from '../frame/words.ts'
import { dutyText } from './rule-text.ts'
import { withDuty } from './rules-change.ts'

interface Props {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Agencies to be told, by kind of problem: those changed, and a way to change one more. */
export function DutyFields({ rules, onChange }: Props) {
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

function AgencyBoxes({ topic, rules, onChange }: Props & { readonly topic: Topic }) {
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
