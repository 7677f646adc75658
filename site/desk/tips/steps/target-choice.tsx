import { PROVINCE } from '../../../../shared/value/office-code.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { PlaceOptions } from '../../frame/form/place-options.tsx'
import { useWords } from '../../frame/words.ts'

interface Props {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}

/** The office to pass a tip to, by its place. */
export function TargetChoice({ value, problem, onChange }: Props) {
  const { say } = useWords()
  return (
    <Choice
      label={say('tips.step.target')}
      hint={say('tips.step.targetHint')}
      value={value}
      problem={problem}
      onChange={onChange}
    >
      <option value="">{say('desk.choose')}</option>
      <option value={PROVINCE}>{say('desk.province')}</option>
      <PlaceOptions />
    </Choice>
  )
}
