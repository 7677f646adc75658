import type { TipDetail } from '../../../../shared/contract/tips.ts'
import type { Need, Step } from '../../../../shared/lifecycle/steps.ts'
import { agencies } from '../../../../shared/topic/topic.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { useWords } from '../../frame/words.ts'
import { MergeChoice } from './merge-choice.tsx'
import { ReasonField } from './reason-field.tsx'
import { needsOf, type StepEntry } from './step-needs.ts'
import { TargetChoice } from './target-choice.tsx'

interface Props {
  readonly step: Step
  readonly entry: StepEntry
  readonly tip: TipDetail
  readonly missing: readonly Need[]
  readonly onChange: (part: Partial<StepEntry>) => void
}

/** The boxes for what a step must bring. */
export function StepFields({ step, entry, tip, missing, onChange }: Props) {
  const { say, language } = useWords()
  const lacks = (need: Need, text: string) => (missing.includes(need) ? text : undefined)
  const field = (need: Need) => {
    switch (need) {
      case 'reason':
        return (
          <ReasonField
            step={step}
            value={entry.reason}
            problem={lacks('reason', say('tips.error.reason', { n: 2 }))}
            onInput={(reason) => onChange({ reason })}
            words={entry.words}
            onWords={(words) => onChange({ words })}
          />
        )
      case 'result':
        return (
          <Field
            label={say('tips.step.result')}
            hint={say('tips.step.resultHint')}
            rows={3}
            maxLength={1000}
            value={entry.result}
            problem={lacks('result', say('tips.step.missing'))}
            onInput={(result) => onChange({ result })}
          />
        )
      case 'document':
        return (
          <>
            <Field
              label={say('tips.step.number')}
              maxLength={100}
              value={entry.number}
              problem={lacks('document', say('tips.error.document'))}
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
      case 'target':
        return (
          <TargetChoice
            value={entry.target}
            problem={lacks('target', say('tips.step.missing'))}
            onChange={(target) => onChange({ target })}
          />
        )
      case 'body':
        return (
          <Choice
            label={say('tips.step.body')}
            value={entry.body}
            problem={lacks('body', say('tips.step.missing'))}
            onChange={(body) => onChange({ body })}
          >
            <option value="">{say('desk.choose')}</option>
            {agencies.map((one) => (
              <option key={one.id} value={one.id}>
                {one[language]}
              </option>
            ))}
          </Choice>
        )
      case 'mergeInto':
        return (
          <MergeChoice
            tip={tip}
            value={entry.mergeInto}
            problem={lacks('mergeInto', say('tips.step.missing'))}
            onChange={(mergeInto) => onChange({ mergeInto })}
          />
        )
    }
  }
  return needsOf(step).map((need) => <div key={need}>{field(need)}</div>)
}
