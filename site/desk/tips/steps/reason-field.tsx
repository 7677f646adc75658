import { useState } from 'preact/hooks'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'
import { listedOnly, readyReasons } from './reasons.ts'

interface Props {
  readonly step: Step
  readonly value: string
  readonly problem: string | undefined
  readonly onInput: (value: string) => void
  /** Words beside a reason of the list. */
  readonly words: string
  readonly onWords: (words: string) => void
}

/** Why: one of the ready reasons, or the office's own words. The reporter reads it. */
export function ReasonField({ step, value, problem, onInput, words, onWords }: Props) {
  const { say } = useWords()
  const ready = readyReasons[step] ?? []
  const [own, setOwn] = useState(ready.length === 0)
  const listed = listedOnly.includes(step)
  const fault = problem && { problem }
  return (
    <div class="flow">
      {ready.length > 0 && (
        <Choice
          label={say('tips.step.reason')}
          value={own ? 'own' : value}
          onChange={(next) => {
            setOwn(next === 'own')
            onInput(isMessageKey(next) ? next : '')
          }}
          {...(!own && value === '' && fault)}
        >
          <option value="">{say('desk.choose')}</option>
          {ready.map((key) => (
            <option key={key} value={key}>
              {say(key)}
            </option>
          ))}
          {!listed && <option value="own">{say('tips.step.ownWords')}</option>}
        </Choice>
      )}
      {listed && (
        <Field
          label={say('tips.step.words')}
          rows={2}
          maxLength={1000}
          value={words}
          onInput={onWords}
          {...(problem && words.trim().length < 2 && { problem })}
        />
      )}
      {own && (
        <Field
          label={say('tips.step.reason')}
          rows={3}
          maxLength={1000}
          value={value}
          onInput={onInput}
          {...fault}
        />
      )}
    </div>
  )
}
