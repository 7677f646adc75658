import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { placeName } from '../../../../shared/place/division.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { useWords } from '../../frame/words.ts'
import { useQueue } from '../queue/use-queue.ts'
import { listedOnly, readyReasons } from './reasons.ts'

interface ReasonFieldProps {
  readonly step: Step
  readonly value: string
  readonly problem: string | undefined
  readonly onInput: (value: string) => void
  /** Words beside a reason of the list. */
  readonly words: string
  readonly onWords: (words: string) => void
}

/** Why: one of the ready reasons, or the office's own words. The reporter reads it. */
export function ReasonField({ step, value, problem, onInput, words, onWords }: ReasonFieldProps) {
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

interface MergeChoiceProps {
  readonly tip: TipDetail
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** The tip of one's own queue that this one is joined with: those of the same place come first. */
export function MergeChoice({ tip, value, problem, onChange }: MergeChoiceProps) {
  const { say, language } = useWords()
  const queue = useQueue({ list: 'open' }, 0)
  const here = (division: OfficeCode) => (division === tip.facts.division ? 0 : 1)
  const others = queue.tips
    .filter(({ id }) => id !== tip.id)
    .toSorted((a, b) => here(a.facts.division) - here(b.facts.division))
  if (!queue.first.value) return <Waiting of={queue.first} />
  return (
    <>
      <Choice label={say('tips.step.mergeInto')} value={value} problem={problem} onChange={onChange}>
        <option value="">{say(others.length > 0 ? 'desk.choose' : 'tips.step.noOther')}</option>
        {others.map(({ id, facts, filedOn, state }) => (
          <option key={id} value={id}>
            {[
              topicText(facts.topic, language),
              placeName(facts.division, language),
              shortDay(filedOn, language),
              say(`tips.state.${state}`),
            ].join('　')}
          </option>
        ))}
      </Choice>
      {queue.more && (
        <p class="acts">
          <Button look="plain" disabled={queue.act.busy} onClick={queue.loadMore}>
            {say('tips.list.more')}
          </Button>
        </p>
      )}
    </>
  )
}
