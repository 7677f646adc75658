import { useState } from 'preact/hooks'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { MatterFields } from '../frame/form/matter-fields.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import type { Act } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { type CaseEntry, checkEntry, type FormPart, namesOf } from './case-entry.ts'
import { DocumentFields } from './document-fields.tsx'
import { CaseOutcomeFields, FindingFields } from './finding-fields.tsx'
import { FirmFields } from './firm-fields.tsx'

interface Props {
  readonly entry: CaseEntry
  readonly act: Act
  readonly onType: (entry: CaseEntry) => void
  readonly onSave: (content: CaseContent, notes: string, submit: boolean) => void
}

/** The form of a case. */
export function CaseForm({ entry, act, onType, onSave }: Props) {
  const { say } = useWords()
  const [faults, setFaults] = useState<readonly string[]>([])
  const refused = namesOf(act.error)
  const problemOf = (name: string) =>
    [...faults, ...refused].includes(name) ? say('cases.form.look') : undefined
  const onChange = (part: Partial<CaseEntry>) => onType({ ...entry, ...part })
  const guard = useGuard('block', { decided: entry.decided, onDecide: (decided) => onChange({ decided }) })
  const save = (submit: boolean) => {
    const checked = checkEntry(entry)
    setFaults('fields' in checked ? checked.fields : [])
    if ('content' in checked) onSave(checked.content, entry.notes, submit)
  }
  const part = { entry, onChange, problemOf }
  return (
    <GuardedForm class="flow sheet-form" guard={guard} onSubmit={() => save(false)}>
      <p class="notice">{say('cases.redact.source')}</p>
      <SubjectFields {...part} />
      <FindingFields {...part} />
      <CaseOutcomeFields {...part} />
      <DocumentFields {...part} />
      <FirmFields {...part} />
      <NotesField {...part} />
      {faults.length > 0 && (
        <p class="notice err" role="alert">
          {say('cases.form.faults', { n: new Set(faults).size })}
        </p>
      )}
      <Problem error={act.error} />
      <p class="acts">
        <Button look="go" submit disabled={act.busy}>
          {say('common.act.save')}
        </Button>
        <Button look="stamp" disabled={act.busy} onClick={() => guard.pass() && save(true)}>
          {say('cases.form.submit')}
        </Button>
      </p>
    </GuardedForm>
  )
}

/** What the case is about: title, place and kind of problem. */
function SubjectFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <>
      <WrittenField
        name="title"
        label={say('cases.form.title')}
        hint={say('cases.form.titleHint')}
        maxLength={100}
        value={entry.title}
        problem={problemOf('title')}
        onInput={(title) => onChange({ title })}
      />
      <MatterFields
        matter={entry}
        placeHint={say('cases.form.placeHint')}
        problemOf={problemOf}
        onChange={onChange}
      />
    </>
  )
}

/** The private notes of the newsroom. */
function NotesField({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <Field
      label={say('cases.form.notes')}
      hint={say('cases.form.notesHint')}
      optional
      rows={3}
      maxLength={3000}
      value={entry.notes}
      problem={problemOf('notes')}
      onInput={(notes) => onChange({ notes })}
    />
  )
}
