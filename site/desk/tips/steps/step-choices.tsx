import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { isListedOnly } from '../../../../shared/lifecycle/reasons.ts'
import type { Step } from '../../../../shared/lifecycle/steps.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { tipNumber } from '../../../../shared/tip/tip-number.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import { topicText } from '../../../text/topic-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Waiting } from '../../frame/form/waiting.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { type Say, useWords } from '../../frame/words.ts'
import { useQueue } from '../queue/use-queue.ts'
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
  const [own, setOwn] = useState(ready.length === 0)
  const listed = isListedOnly(step)
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

interface MergeChoiceProps {
  readonly tip: TipDetail
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** The tip of one's own queue that this one is joined with: those of the same place come first. */
export function MergeChoice({ tip, value, problem, onChange }: MergeChoiceProps) {
  const { say, language } = useWords()
  const queue = useQueue({ list: 'open' })
  const here = (division: OfficeCode) => (division === tip.facts.division ? 0 : 1)
  const others = queue.tips
    .filter(({ id, filedOn }) => filedOn < tip.filedOn || (filedOn === tip.filedOn && id < tip.id))
    .toSorted((a, b) => here(a.facts.division) - here(b.facts.division))
  if (!queue.first.value) return <Waiting of={queue.first} />
  return (
    <>
      <Choice label={say('tips.step.mergeInto')} value={value} problem={problem} onChange={onChange}>
        <option value="">{say(others.length > 0 ? 'desk.choose' : 'tips.step.noOther')}</option>
        {others.map(({ id, facts, filedOn, state }) => (
          <option key={id} value={id}>
            {[
              tipNumber({ id, filedOn, facts }, language),
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
