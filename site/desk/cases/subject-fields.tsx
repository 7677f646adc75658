import { CaseContent } from '../../../shared/case/case-content.ts'
import { Choice } from '../frame/form/choice.tsx'
import { MatterFields } from '../frame/form/matter-fields.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { FormSection } from './form-part.tsx'

const { kind: Kind } = CaseContent.shape

/** What the case is about: its kind, title, place, kind of problem and project. */
export function SubjectFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <FormSection title={say('cases.part.subject')}>
      <WrittenField
        name="title"
        label={say('cases.form.title')}
        hint={say(entry.kind === 'goodPractice' ? 'cases.form.practice.titleHint' : 'cases.form.titleHint')}
        maxLength={100}
        value={entry.title}
        problem={problemOf('title')}
        onInput={(title) => onChange({ title })}
      />
      <Choice
        label={say('page.case.kind')}
        value={entry.kind}
        problem={problemOf('kind')}
        onChange={(kind) => onChange({ kind: Kind.parse(kind) })}
      >
        {Kind.options.map((kind) => (
          <option key={kind} value={kind}>
            {say(`page.case.kind.${kind}`)}
          </option>
        ))}
      </Choice>
      <div class="case-row">
        <MatterFields
          matter={entry}
          placeHint={say('cases.form.placeHint')}
          problemOf={problemOf}
          onChange={onChange}
        />
      </div>
      <WrittenField
        name="project"
        label={say('page.case.project')}
        hint={say('cases.form.projectHint')}
        optional
        maxLength={100}
        value={entry.project}
        problem={problemOf('project')}
        onInput={(project) => onChange({ project })}
      />
    </FormSection>
  )
}
