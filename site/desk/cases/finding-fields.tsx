import { caseTitles } from '../../public/cases/sections.ts'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { FormSection, Many } from './form-part.tsx'

const most = 20

/** What was found and done: the setting, each problem on its own, what was ordered. */
export function FindingFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const isPractice = entry.kind === 'goodPractice'
  return (
    <FormSection title={say('cases.part.text')} hint={say('cases.redact.source')}>
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
      <Many
        all={entry.problems}
        {...{
          most,
          least: 1,
          empty: '',
          add: say(isPractice ? 'cases.form.practice.add' : 'cases.form.addProblem'),
        }}
        onChange={(problems) => onChange({ problems })}
        line={(text, at, set) => (
          <WrittenField
            name={`problems.${at}`}
            label={say(isPractice ? 'cases.form.practice.problem' : 'cases.form.problem', { n: at + 1 })}
            rows={2}
            maxLength={1000}
            value={text}
            problem={problemOf(`problems.${at}`) ?? problemOf('problems')}
            onInput={set}
          />
        )}
      />
      <WrittenField
        name="measures"
        label={say(caseTitles(entry).measures)}
        rows={3}
        maxLength={3000}
        value={entry.measures}
        problem={problemOf('measures')}
        onInput={(measures) => onChange({ measures })}
      />
    </FormSection>
  )
}
