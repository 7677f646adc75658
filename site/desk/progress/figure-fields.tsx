import type { Indicator } from '../../../shared/campaign/campaign.ts'
import { NumberField } from '../frame/form/number-field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { FigureEntry, FigureProblem } from './figure-entry.ts'

interface Props {
  readonly indicator: Indicator
  readonly entry: FigureEntry
  /** Handed in: to read only. */
  readonly closed: boolean
  readonly problem: FigureProblem | undefined
  readonly onChange: (entry: FigureEntry) => void
}

/** One indicator: a number, with its whole where it is a part, or why it is not known. */
export function FigureFields({ indicator, entry, closed, problem, onChange }: Props) {
  const { say, language } = useWords()
  return (
    <fieldset class="figure-line">
      <legend>{indicator[language]}</legend>
      <p class="hint">{indicator.definition[language]}</p>
      {problem && (
        <p class="problem" role="alert">
          {say(problem === 'reason' ? 'progress.form.why' : `progress.submit.error.${problem}`)}
        </p>
      )}
      {closed ? (
        <FigureShown indicator={indicator} entry={entry} />
      ) : (
        <FigureBoxes indicator={indicator} entry={entry} onChange={onChange} />
      )}
    </fieldset>
  )
}

function FigureBoxes({ indicator, entry, onChange }: Pick<Props, 'indicator' | 'entry' | 'onChange'>) {
  const { say, language } = useWords()
  const whole = indicator.denominator?.[language]
  return (
    <>
      {entry.known && (
        <div class="line-of-many">
          <NumberField
            label={say('progress.form.value', { unit: indicator.unit[language] })}
            value={entry.value}
            onInput={(value) => onChange({ ...entry, value })}
          />
          {whole && (
            <NumberField label={whole} value={entry.of} onInput={(of) => onChange({ ...entry, of })} />
          )}
        </div>
      )}
      {!entry.known && (
        <WrittenField
          name={`${indicator.id}.why`}
          label={say('progress.form.why')}
          maxLength={300}
          value={entry.reason}
          onInput={(reason) => onChange({ ...entry, reason })}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={!entry.known}
          onChange={(event) => onChange({ ...entry, known: !event.currentTarget.checked })}
        />
        <span>{say('progress.form.unknown')}</span>
      </label>
    </>
  )
}

/** A figure to read: the number, or that it was not reported and why. */
function FigureShown({ indicator, entry }: Pick<Props, 'indicator' | 'entry'>) {
  const { say, language } = useWords()
  if (!entry.known) {
    return (
      <p>
        {say('data.cell.missing')}　{entry.reason}
      </p>
    )
  }
  return (
    <p>
      <b>{entry.of === '' ? entry.value : `${entry.value} / ${entry.of}`}</b> {indicator.unit[language]}
    </p>
  )
}
