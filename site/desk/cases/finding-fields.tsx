import { CaseContent } from '../../../shared/case/case-content.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'

const most = 20

/** What was found: the setting, and each problem on its own. */
export function FindingFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { problems } = entry
  return (
    <>
      <WrittenField
        name="basics"
        label={say('page.case.basics')}
        hint={say('cases.draft.post')}
        rows={4}
        maxLength={3000}
        value={entry.basics}
        problem={problemOf('basics')}
        onInput={(basics) => onChange({ basics })}
      />
      <fieldset class="flow">
        <legend>{say('page.case.problems')}</legend>
        {problems.map((text, at) => (
          <div key={at} class="line-of-many">
            <WrittenField
              name={`problems.${at}`}
              label={say('cases.form.problem', { n: at + 1 })}
              rows={2}
              maxLength={1000}
              value={text}
              problem={problemOf(`problems.${at}`) ?? problemOf('problems')}
              onInput={(next) => onChange({ problems: problems.with(at, next) })}
            />
            {problems.length > 1 && (
              <Button look="plain" onClick={() => onChange({ problems: problems.toSpliced(at, 1) })}>
                {say('cases.form.remove', { n: at + 1 })}
              </Button>
            )}
          </div>
        ))}
        {problems.length < most && (
          <p class="acts">
            <Button onClick={() => onChange({ problems: [...problems, ''] })}>
              {say('cases.form.addProblem')}
            </Button>
          </p>
        )}
      </fieldset>
    </>
  )
}

const { rectification: Rectification } = CaseContent.shape

/** What was done about it, and how far the repair is. */
export function CaseOutcomeFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <>
      <WrittenField
        name="measures"
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
