import type { Typed } from '../../../shared/campaign/campaign-difference.ts'
import { isMessageKey, type MessageKey } from '../../../shared/messages/message.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { NumberField } from '../frame/form/number-field.tsx'
import { useWords } from '../frame/words.ts'
import { type Box, readBox, typedText, valueAt, withValue } from './boxes.ts'
import { type Mark, saidAt } from './marks.ts'

interface Props {
  readonly boxes: readonly Box[]
  readonly of: Typed
  /** Where that stands in the campaign: `duties.3`. Absent: it is the campaign. */
  readonly at?: string
  /** What is at fault, its fields from {@link of} on. */
  readonly marks: readonly Mark[]
  readonly onChange: (next: Typed) => void
}

/** A box for each field. */
export function BoxFields({ boxes, of, at, marks, onChange }: Props) {
  return (
    <>
      {boxes.map((box) => (
        <OneBox
          key={box.path}
          box={box}
          at={at === undefined ? box.path : `${at}.${box.path}`}
          value={typedText(valueAt(of, box.path))}
          problem={saidAt(marks, box.path)}
          onInput={(text) => onChange(withValue(of, box.path, readBox(box, text)))}
          onYes={(yes) => onChange(withValue(of, box.path, yes ? true : undefined))}
        />
      ))}
    </>
  )
}

interface OneProps {
  readonly box: Box
  readonly at: string
  readonly value: string
  readonly problem: string | undefined
  readonly onInput: (text: string) => void
  readonly onYes: (yes: boolean) => void
}

function OneBox({ box, at, value, problem, onInput, onYes }: OneProps) {
  const { say } = useWords()
  const { kind, optional, values = [] } = box
  const label = say(labelOf(box.label))
  if (kind === 'yes') {
    return (
      <label class="check" data-at={at}>
        <input
          type="checkbox"
          checked={value !== ''}
          {...(problem && { 'aria-invalid': true as const })}
          onChange={(event) => onYes(event.currentTarget.checked)}
        />
        <span>
          {label}
          {problem && <span class="problem">{problem}</span>}
        </span>
      </label>
    )
  }
  if (kind === 'choice') {
    return (
      <Choice
        data-at={at}
        label={label}
        optional={optional ?? false}
        value={value}
        problem={problem}
        onChange={onInput}
      >
        {optional && <option value="">{say('campaign.none')}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {say(valueLabel(one))}
          </option>
        ))}
      </Choice>
    )
  }
  const typed = { 'data-at': at, label, value, problem, onInput }
  if (kind === 'number') return <NumberField {...typed} />
  if (kind === 'text' || kind === 'lines') {
    const hint = kind === 'lines' ? say('campaign.lines') : undefined
    return <Field {...typed} optional={optional ?? false} hint={hint} rows={kind === 'lines' ? 3 : 2} />
  }
  const type = kind === 'day' ? 'date' : 'text'
  return (
    <Field {...typed} optional={optional ?? false} type={type} narrow={kind === 'day' || kind === 'month'} />
  )
}

/** The label of a box: a test says that each has one. */
export const labelOf = (label: string): MessageKey => {
  const key = `campaign.box.${label}`
  return isMessageKey(key) ? key : 'campaign.box.id'
}

/** What a value of a choice is called: a test says that each is. */
export const valueLabel = (value: string): MessageKey => {
  const key = `campaign.value.${value}`
  return isMessageKey(key) ? key : 'campaign.none'
}
