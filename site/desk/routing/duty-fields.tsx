import { useState } from 'preact/hooks'
import { agenciesToNotify } from '../../../shared/routing/route-tip.ts'
import type { RoutingRules } from '../../../shared/routing/table.ts'
import { agencies, findTopic, topicGroups } from '../../../shared/topic/topic.ts'
import { Choice } from '../frame/form/choice.tsx'
import { useWords } from '../frame/words.ts'
import { agenciesText } from './agencies-text.ts'

interface Props {
  readonly rules: RoutingRules
  readonly onChange: (rules: RoutingRules) => void
}

/** Departments to be told, by kind of problem: those changed, and a way to change one more. */
export function DutyFields({ rules, onChange }: Props) {
  const words = useWords()
  const { say, language } = words
  const [chosen, setChosen] = useState('')
  const duties = rules.duties ?? {}
  const topic = findTopic(chosen)
  const told = topic ? agenciesToNotify(topic, rules) : []
  const set = (next: Record<string, string[]>) => {
    const { duties: _, ...rest } = rules
    onChange(Object.keys(next).length > 0 ? { ...rest, duties: next } : rest)
  }
  const without = (id: string) => Object.fromEntries(Object.entries(duties).filter(([one]) => one !== id))
  return (
    <fieldset class="flow">
      <legend>{say('routing.duties')}</legend>
      <p class="hint">{say('routing.duties.hint')}</p>
      <ul class="case-rows">
        {Object.entries(duties).map(([id, list]) => (
          <li key={id}>
            <span>
              {say('routing.duty.line', {
                topic: findTopic(id)?.[language] ?? id,
                agencies: agenciesText(list, words),
              })}
            </span>
            <button class="plain" type="button" onClick={() => set(without(id))}>
              {say('routing.duty.reset')}
              <span class="vh">　{findTopic(id)?.[language]}</span>
            </button>
          </li>
        ))}
      </ul>
      <Choice label={say('routing.duty.topic')} value={chosen} onChange={setChosen}>
        <option value="">{say('routing.choose')}</option>
        {topicGroups.map((group) => (
          <optgroup key={group.id} label={group[language]}>
            {group.topics
              .filter((one) => !one.restricted)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </Choice>
      {topic && (
        <div class="body-rows">
          {agencies.map((body) => (
            <label key={body.id} class="check">
              <input
                type="checkbox"
                checked={told.includes(body.id)}
                onChange={(event) => {
                  const rest = told.filter((id) => id !== body.id)
                  const list = event.currentTarget.checked ? [...rest, body.id] : rest
                  set({ ...duties, [topic.id]: list })
                }}
              />
              <span>{body[language]}</span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}
