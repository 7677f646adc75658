import type { Indicator } from '../../../shared/campaign/campaign.ts'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FigureEntry, FigureProblem } from './figure-entry.ts'
import { FigureShown } from './figure-shown.tsx'

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
  const unit = indicator.unit[language]
  const whole = indicator.denominator?.[language]
  return (
    <fieldset class="figure-line">
      <legend>{indicator[language]}</legend>
      <p class="hint">{indicator.definition[language]}</p>
      {problem && (
        <p class="problem" role="alert">
          {say(problem === 'reason' ? 'progress.form.why' : `progress.submit.error.${problem}`)}
        </p>
      )}
      {closed && <FigureShown indicator={indicator} entry={entry} />}
      {!closed && entry.known && (
        <div class="line-of-many">
          <Field
            label={say('progress.form.value', { unit })}
            inputMode="numeric"
            narrow
            value={entry.value}
            onInput={(value) => onChange({ ...entry, value })}
          />
          {whole && (
            <Field
              label={whole}
              inputMode="numeric"
              narrow
              value={entry.of}
              onInput={(of) => onChange({ ...entry, of })}
            />
          )}
        </div>
      )}
      {!closed && !entry.known && (
        <Field
          label={say('progress.form.why')}
          maxLength={300}
          value={entry.reason}
          onInput={(reason) => onChange({ ...entry, reason })}
        />
      )}
      {!closed && (
        <label class="check">
          <input
            type="checkbox"
            checked={!entry.known}
            onChange={(event) => onChange({ ...entry, known: !event.currentTarget.checked })}
          />
          <span>{say('progress.form.unknown')}</span>
        </label>
      )}
    </fieldset>
  )
}
