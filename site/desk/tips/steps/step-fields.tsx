import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Need, Step } from '../../../../shared/lifecycle/steps.ts'
import { TEMPLATE_TEXT } from '../../../../shared/office/template.ts'
import { agencies } from '../../../../shared/topic/topic.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { useWords } from '../../frame/words.ts'
import { TemplateChoice } from '../templates/template-choice.tsx'
import { MergeChoice } from './merge-choice.tsx'
import { ReasonField } from './reason-field.tsx'
import { extrasOf, needsOf, type StepEntry } from './step-rules.ts'
import { TargetChoice } from './target-choice.tsx'

interface Props {
  readonly step: Step
  readonly entry: StepEntry
  readonly tip: TipDetail
  readonly missing: readonly Need[]
  readonly onChange: (part: Partial<StepEntry>) => void
}

/** The boxes for what a step must bring. */
export function StepFields(props: Props) {
  return [...needsOf(props.step, props.tip), ...extrasOf(props.step)].map((need) => {
    const NeedField = fields[need]
    return (
      <div key={need}>
        <NeedField {...props} />
      </div>
    )
  })
}

const fields: Readonly<Record<Need, (props: Props) => VNode>> = {
  reason: StepReason,
  result: StepResult,
  document: StepDocument,
  target: StepTarget,
  agency: StepAgency,
  mergeInto: StepMerge,
}

function StepReason({ step, entry, missing, onChange }: Props) {
  const { say } = useWords()
  return (
    <ReasonField
      step={step}
      reason={entry.reason}
      words={entry.words}
      problem={missing.includes('reason') ? say('tips.error.reason', { n: 2 }) : undefined}
      onChange={onChange}
    />
  )
}

function StepResult({ entry, tip, missing, onChange }: Props) {
  const { say } = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const type = (result: string) => onChange({ result })
  return (
    <>
      <WrittenField
        name="result"
        label={say('tips.step.result')}
        hint={say('tips.step.resultHint')}
        rows={3}
        maxLength={TEMPLATE_TEXT.result}
        value={entry.result}
        box={box}
        problem={missing.includes('result') ? say('tips.step.missing') : undefined}
        onInput={type}
      />
      <TemplateChoice for="result" tip={tip} value={entry.result} box={box} onInput={type} />
    </>
  )
}

function StepDocument({ entry, missing, onChange }: Props) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('tips.step.number')}
        maxLength={100}
        value={entry.number}
        problem={missing.includes('document') ? say('tips.error.document') : undefined}
        onInput={(number) => onChange({ number })}
      />
      <Field
        label={say('tips.step.day')}
        type="date"
        narrow
        value={entry.day}
        onInput={(day) => onChange({ day })}
      />
    </>
  )
}

function StepTarget({ entry, tip, missing, onChange }: Props) {
  const { say } = useWords()
  return (
    <TargetChoice
      tip={tip}
      value={entry.target}
      problem={missing.includes('target') ? say('tips.step.missing') : undefined}
      onChange={(target) => onChange({ target })}
    />
  )
}

function StepAgency({ entry, missing, onChange }: Props) {
  const { say, language } = useWords()
  return (
    <Choice
      label={say('tips.step.body')}
      value={entry.agency}
      problem={missing.includes('agency') ? say('tips.step.missing') : undefined}
      onChange={(agency) => onChange({ agency })}
    >
      <option value="">{say('desk.choose')}</option>
      {agencies.map((one) => (
        <option key={one.id} value={one.id}>
          {one[language]}
        </option>
      ))}
    </Choice>
  )
}

function StepMerge({ entry, tip, missing, onChange }: Props) {
  const { say } = useWords()
  return (
    <MergeChoice
      tip={tip}
      value={entry.mergeInto}
      problem={missing.includes('mergeInto') ? say('tips.step.missing') : undefined}
      onChange={(mergeInto) => onChange({ mergeInto })}
    />
  )
}
