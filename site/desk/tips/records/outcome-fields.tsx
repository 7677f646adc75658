import { Button } from '../../frame/form/button.tsx'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { NumberField } from '../../frame/form/number-field.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { useWords } from '../../frame/words.ts'
import type { FieldsProps } from './fields.tsx'
import { emptyMeasure, type MeasureEntry } from './record-entry.ts'

const kinds = ['rectify', 'stop', 'penalty', 'listed', 'credit'] as const

/** The firm and what it was told to do: orders, penalties, supervised listing, deducted points, each with its paper. */
export function OutcomeFields({ entry, problems, onChange }: FieldsProps) {
  const { say } = useWords()
  const set = (n: number, part: Partial<MeasureEntry>) =>
    onChange({ orders: entry.orders.map((one, at) => (at === n ? { ...one, ...part } : one)) })
  return (
    <>
      <WrittenField
        name="firm"
        label={say('tips.outcome.firm')}
        maxLength={200}
        value={entry.firm}
        onInput={(firm) => onChange({ firm })}
      />
      <Field
        label={say('tips.outcome.creditCode')}
        maxLength={20}
        value={entry.creditCode}
        problem={problems.includes('creditCode') ? say('refusal.creditCode') : undefined}
        onInput={(creditCode) => onChange({ creditCode })}
      />
      {entry.orders.map((one, n) => (
        <Order
          key={n}
          measure={one}
          problem={problems.includes(`order${n}`) ? say('tips.outcome.whole') : undefined}
          onChange={(part) => set(n, part)}
        />
      ))}
      <p class="acts">
        <Button onClick={() => onChange({ orders: [...entry.orders, emptyMeasure] })}>
          {say('tips.outcome.add')}
        </Button>
        {entry.orders.length > 0 && (
          <Button onClick={() => onChange({ orders: entry.orders.slice(0, -1) })}>
            {say('tips.outcome.remove')}
          </Button>
        )}
      </p>
      <WrittenField
        name="note"
        label={say('tips.outcome.note')}
        rows={2}
        maxLength={2000}
        value={entry.note}
        problem={problems.includes('nothing') ? say('tips.outcome.nothing') : undefined}
        onInput={(note) => onChange({ note })}
      />
    </>
  )
}

interface OrderProps {
  readonly measure: MeasureEntry
  readonly problem: string | undefined
  readonly onChange: (part: Partial<MeasureEntry>) => void
}

function Order({ measure, problem, onChange }: OrderProps) {
  const { say } = useWords()
  const { kind } = measure
  return (
    <fieldset class="line-of-many">
      <legend class="vh">{say(`tips.measure.${kind}`)}</legend>
      <Choice
        label={say('tips.outcome.kind')}
        value={kind}
        onChange={(value) => onChange({ kind: kinds.find((one) => one === value) ?? 'rectify' })}
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {say(`tips.measure.${one}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={say('tips.step.number')}
        maxLength={100}
        value={measure.number}
        problem={problem}
        onInput={(number) => onChange({ number })}
      />
      <Field
        label={say('tips.step.day')}
        type="date"
        narrow
        value={measure.day}
        onInput={(day) => onChange({ day })}
      />
      <MeasureExtra measure={measure} onChange={onChange} />
    </fieldset>
  )
}

/** What only some kinds have: an amount, points, or a day by which. */
function MeasureExtra({ measure, onChange }: Omit<OrderProps, 'problem'>) {
  const { say } = useWords()
  const { kind } = measure
  if (kind === 'penalty' || kind === 'credit') {
    return (
      <NumberField
        label={say(kind === 'penalty' ? 'tips.reward.amount' : 'tips.outcome.points')}
        value={measure.amount}
        onInput={(amount) => onChange({ amount })}
      />
    )
  }
  if (kind === 'stop') return null
  return (
    <Field
      label={say('tips.outcome.due')}
      type="date"
      narrow
      value={measure.due}
      onInput={(due) => onChange({ due })}
    />
  )
}
