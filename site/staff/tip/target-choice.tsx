import { PROVINCE } from '../../../shared/unit/entry.ts'
import { Choice } from '../form/choice.tsx'
import { PlaceOptions } from '../form/place-options.tsx'
import { useWords } from '../words.ts'

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
      label={say('staff.step.target')}
      hint={say('staff.step.targetHint')}
      value={value}
      problem={problem}
      onChange={onChange}
    >
      <option value="">{say('staff.choose')}</option>
      <option value={PROVINCE}>{say('staff.province')}</option>
      <PlaceOptions />
    </Choice>
  )
}
