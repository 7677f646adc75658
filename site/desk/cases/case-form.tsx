import { useState } from 'preact/hooks'
import type { Refusal } from '../../../shared/refusal/refusal.ts'
import { explain } from '../frame/explain.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { useGuard } from '../frame/personal/guard.ts'
import { GuardedForm } from '../frame/personal/guarded.tsx'
import type { Act } from '../frame/use-act.ts'
import { useWords } from '../frame/words.ts'
import { BasisFields } from './basis-fields.tsx'
import {
  type CaseEntry,
  type CaseTyped,
  casePrivateOf,
  checkEntry,
  type FormPart,
  namesOf,
} from './case-entry.ts'
import { DutyFields } from './duty-fields.tsx'
import { FindingFields } from './finding-fields.tsx'
import { FirmFields } from './firm-fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'
import { PhotoFields } from './photos/photo-fields.tsx'
import { ReleaseFields } from './release-fields.tsx'
import { ReplyFields } from './reply-fields.tsx'
import { SubjectFields } from './subject-fields.tsx'

interface Props {
  readonly entry: CaseEntry
  readonly act: Act
  readonly onType: (entry: CaseEntry) => void
  readonly onSave: (typed: CaseTyped, submit: boolean) => void
}

/** The form of a case: its parts in the order of the bulletin, what was found in them in the margin. */
export function CaseForm({ entry, act, onType, onSave }: Props) {
  const { say } = useWords()
  const [faults, setFaults] = useState<readonly string[]>([])
  const [why, setWhy] = useState<Refusal>()
  const refused = namesOf(act.error)
  const problemOf = (name: string) =>
    [...faults, ...refused].includes(name) ? say('cases.form.look') : undefined
  const onChange = (part: Partial<CaseEntry>) => onType({ ...entry, ...part })
  const guard = useGuard('publish', { decided: entry.decided, onDecide: (decided) => onChange({ decided }) })
  const save = (submit: boolean) => {
    const checked = checkEntry(entry, submit)
    setFaults('fields' in checked ? checked.fields : [])
    setWhy('fields' in checked ? checked.refused : undefined)
    if ('content' in checked) onSave({ content: checked.content, ...casePrivateOf(entry) }, submit)
  }
  const part: FormPart = { entry, onChange, problemOf }
  return (
    <GuardedForm class="flow case-form" guard={guard} onSubmit={() => save(false)}>
      <SubjectFields {...part} />
      <FindingFields {...part} />
      <OutcomeFields {...part} />
      <BasisFields {...part} />
      <FirmFields {...part} />
      <ReplyFields {...part} />
      <PhotoFields {...part} />
      <DutyFields {...part} />
      <ReleaseFields {...part} />
      {faults.length > 0 && (
        <p class="notice err" role="alert">
          {say('cases.form.faults', { n: new Set(faults).size })}
          {why && ` ${explain(why, say)}`}
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
