import { membersOf, type Typed } from '../../../shared/campaign/campaign-difference.ts'
import { isRegister, sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import { typedText, valueAt } from './boxes.ts'
import { type Mark, saidAt } from './marks.ts'

interface Props {
  readonly typed: Typed
  readonly duty: Typed
  /** Where the duty stands: `duties.3`. */
  readonly at: string
  /** What is at fault, its fields from the duty on. */
  readonly marks: readonly Mark[]
  readonly onDuty: (next: Typed) => void
}

const platformData = ['cases', 'handling', 'submissions'] as const

/** The measurable sentences of a duty, each with what measures it. */
export function Measures({ typed, duty, at, marks, onDuty }: Props) {
  const { say } = useWords()
  const all = Array.isArray(duty.measures) ? (duty.measures as Typed[]) : []
  const put = (measures: readonly Typed[]) => onDuty({ ...duty, measures })
  const found = (n: number, name: string) => {
    const path = `measures.${n}.${name}`
    return { 'data-at': `${at}.${path}`, problem: saidAt(marks, path) }
  }
  const change = (n: number, part: Typed) => put(all.map((one, i) => (i === n ? { ...one, ...part } : one)))
  return (
    <fieldset class="flow" data-at={`${at}.measures`}>
      <legend>{say('campaign.measures')}</legend>
      {all.map((one, n) => (
        <div key={n} class="flow">
          <Field
            {...found(n, 'zh')}
            label={say('campaign.box.measure')}
            value={typedText(one.zh)}
            onInput={(zh) => change(n, { zh })}
          />
          <Field
            {...found(n, 'unit')}
            label={say('campaign.box.unit')}
            narrow
            value={typedText(one.unit)}
            onInput={(unit) => change(n, { unit })}
          />
          <Field
            {...found(n, 'target')}
            label={say('campaign.box.measureTarget')}
            narrow
            optional
            value={typedText(one.target)}
            onInput={(target) => change(n, { target: target === '' ? null : target })}
          />
          <ByChoice {...found(n, 'by')} typed={typed} by={one.by} onBy={(by) => change(n, { by })} />
          <p class="acts">
            <Button look="plain" onClick={() => put(all.filter((_, i) => i !== n))}>
              {say('campaign.remove', { name: typedText(one.zh) })}
            </Button>
          </p>
        </div>
      ))}
      <p class="acts">
        <Button onClick={() => put([...all, { zh: '', unit: '', target: null, by: { sheet: 'duties' } }])}>
          {say('campaign.measure.add')}
        </Button>
      </p>
    </fieldset>
  )
}

interface ByProps {
  readonly 'data-at': string
  readonly problem: string | undefined
  readonly typed: Typed
  readonly by: unknown
  readonly onBy: (by: Typed) => void
}

/** By what a sentence is measured: an indicator, a sheet, or data of the platform. */
function ByChoice({ typed, by, onBy, ...found }: ByProps) {
  const { say, language } = useWords()
  const kind = ['indicator', 'sheet', 'data'].find((name) => valueAt(by, name) !== undefined) ?? 'sheet'
  const indicators = membersOf(typed, 'indicators')
  return (
    <Choice
      {...found}
      label={say('campaign.box.by')}
      value={`${kind}/${typedText(valueAt(by, kind))}`}
      onChange={(value) => {
        const [name = '', ...rest] = value.split('/')
        onBy({ [name]: rest.join('/') })
      }}
    >
      <optgroup label={say('campaign.part.indicators')}>
        {indicators.map(({ id, ...names }) => (
          <option key={String(id)} value={`indicator/${id}`}>
            {typedText(names[language as keyof typeof names])}
          </option>
        ))}
      </optgroup>
      <optgroup label={say('campaign.by.sheets')}>
        {sheetIds
          .filter((id) => isRegister(id) || id === 'duties')
          .map((id) => (
            <option key={id} value={`sheet/${id}`}>
              {say(`campaign.sheet.${id}`)}
            </option>
          ))}
      </optgroup>
      <optgroup label={say('campaign.by.data')}>
        {platformData.map((id) => (
          <option key={id} value={`data/${id}`}>
            {say(`campaign.data.${id}`)}
          </option>
        ))}
      </optgroup>
    </Choice>
  )
}
