import { useState } from 'preact/hooks'
import { isListedOnly } from '../../../../shared/lifecycle/reasons.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { type Say, useWords } from '../../frame/words.ts'
import { choosableReasons } from './step-rules.ts'

interface ReasonFieldProps {
  readonly step: Step
  readonly reason: string
  readonly words: string
  readonly problem: string | undefined
  readonly onChange: (part: { reason: string; words: string }) => void
}

/** Why: one of the ready reasons, or the office's own words. The reporter reads it. */
export function ReasonField({ step, reason, words, problem, onChange }: ReasonFieldProps) {
  const { say } = useWords()
  const ready = choosableReasons(step)
  const [chosen, setOwn] = useState<boolean>()
  const listed = isListedOnly(step)
  // Words that were kept show where they were typed.
  const own = chosen ?? (ready.length === 0 || (!listed && reason === '' && words !== ''))
  const fault = problem && { problem }
  const short = [...words.trim()].length < 2
  return (
    <div class="flow">
      {ready.length > 0 && (
        <Choice
          label={say('tips.step.reason')}
          value={own ? 'own' : reason}
          onChange={(next) => {
            setOwn(next === 'own')
            onChange({ reason: next === 'own' ? '' : next, words: next === 'own' || listed ? words : '' })
          }}
          {...(!own && reason === '' && fault)}
        >
          <option value="">{say('desk.choose')}</option>
          {ready.map((name) => (
            <option key={name} value={name}>
              {spoken(`follow.reason.${step}.${name}`, say)}
            </option>
          ))}
          {!listed && <option value="own">{say('tips.step.ownWords')}</option>}
        </Choice>
      )}
      {(listed || own) && (
        <WrittenField
          name="words"
          label={say(listed ? 'tips.step.words' : 'tips.step.reason')}
          rows={listed ? 2 : 3}
          maxLength={1000}
          value={words}
          onInput={(next) => onChange({ reason, words: next })}
          {...(short && fault)}
        />
      )}
    </div>
  )
}

const spoken = (key: string, say: Say) => (isMessageKey(key) ? say(key) : key)
