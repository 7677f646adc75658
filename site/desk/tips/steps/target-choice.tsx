import { useState } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { placeName } from '../../../../shared/place/division.ts'
import { PROVINCE } from '../../../../shared/value/office-code.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'
import { type Target, targetsFor } from './transfer-targets.ts'

interface Props {
  readonly tip: TipDetail
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (target: string) => void
}

/** The office to pass a tip to: the likely ones first, any other by words of its name. */
export function TargetChoice({ tip, value, problem, onChange }: Props) {
  const { say, language } = useWords()
  const [find, setFind] = useState('')
  const province = say('desk.province')
  const { likely, others } = targetsFor({ tip, find, language, province })
  const shown = [...likely, ...others]
  const chosen = value !== '' && !shown.some(({ code }) => code === value)
  const searched = find.trim() !== ''
  return (
    <>
      <Field
        label={say('tips.step.targetFind')}
        hint={say(shown.length > 0 ? 'tips.step.targetFindHint' : 'tips.step.targetNone')}
        maxLength={40}
        value={find}
        onInput={setFind}
      />
      <Choice
        label={say('tips.step.target')}
        hint={say('tips.step.targetHint')}
        value={value}
        problem={problem}
        onChange={onChange}
      >
        <option value="">{say('desk.choose')}</option>
        {chosen && (
          <option value={value}>{value === PROVINCE ? province : placeName(value, language)}</option>
        )}
        <Group label={say('tips.step.targetLikely')} targets={likely} />
        <Group label={say(searched ? 'tips.step.targetFound' : 'tips.step.targetNear')} targets={others} />
      </Choice>
    </>
  )
}

function Group({ label, targets }: { label: string; targets: readonly Target[] }) {
  if (targets.length === 0) return null
  return (
    <optgroup label={label}>
      {targets.map((one) => (
        <option key={one.code} value={one.code}>
          {one.label}
        </option>
      ))}
    </optgroup>
  )
}
