import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './form-part.ts'

const most = 20

/** What was found: the setting, and each problem on its own. */
export function FindingFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { problems } = entry
  return (
    <>
      <Field
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
            <Field
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
