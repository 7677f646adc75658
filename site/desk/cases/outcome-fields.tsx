import { CaseContent } from '../../../shared/case/case.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './form-part.ts'

const { rectification: Rectification } = CaseContent.shape

/** What was done about it, and how far the repair is. */
export function OutcomeFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('page.case.measures')}
        rows={3}
        maxLength={3000}
        value={entry.measures}
        problem={problemOf('measures')}
        onInput={(measures) => onChange({ measures })}
      />
      <Choice
        label={say('cases.form.rectification')}
        value={entry.rectification}
        onChange={(next) => onChange({ rectification: Rectification.parse(next) })}
      >
        {Rectification.options.map((one) => (
          <option key={one} value={one}>
            {say(`page.case.${one}`)}
          </option>
        ))}
      </Choice>
      <div class="line-of-many">
        <Field
          label={say('cases.form.rectifyBy')}
          optional
          type="date"
          narrow
          value={entry.rectifyBy}
          problem={problemOf('rectifyBy')}
          onInput={(rectifyBy) => onChange({ rectifyBy })}
        />
        <Field
          label={say('cases.form.rectifiedOn')}
          optional
          type="date"
          narrow
          value={entry.rectifiedOn}
          problem={problemOf('rectifiedOn')}
          onInput={(rectifiedOn) => onChange({ rectifiedOn })}
        />
      </div>
    </>
  )
}
