import { useState } from 'preact/hooks'
import type { Refusal } from '../../../shared/refusal/refusal.ts'
import { useArrival } from '../frame/drafts/use-arrival.ts'
import { explain } from '../frame/explain.ts'
import { Button } from '../frame/form/button.tsx'
import { Faults } from '../frame/form/faults.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { KeptDecisions } from '../frame/personal/finds.ts'
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
import { boxOf } from './rows-sent.ts'
import { SubjectFields } from './subject-fields.tsx'
import { faultText, refusedText, useMarks } from './use-marks.ts'

interface Props {
  readonly entry: CaseEntry
  readonly act: Act
  /** Under which what is typed is kept. */
  readonly name: string
  readonly onType: (by: (now: CaseEntry) => CaseEntry) => void
  readonly onSave: (typed: CaseTyped, submit: boolean) => void
}

/** Under which pictures are on their way into a form. */
export const picturesOf = (draft: string): string => `${draft}/pictures`

/** The form of a case: its parts in the order of the bulletin, what was found in them in the margin. */
export function CaseForm({ entry, act, name: draft, onType, onSave }: Props) {
  const { say } = useWords()
  const [faults, setFaults] = useState<readonly string[]>([])
  const [why, setWhy] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  const sent = new Map(namesOf(act.error).map((name) => [boxOf(entry, name), name]))
  const refused = [...sent.keys()]
  const named = [...new Set([...faults, ...refused])]
  const marks = useMarks(named, entry)
  const problemOf = (name: string) =>
    marks.isMarked(name)
      ? (refusedText(act.error, sent.get(name) ?? '', say) ?? faultText(entry, name, say))
      : undefined
  const adding = useArrival(picturesOf(draft))
  const busy = act.busy || adding.busy
  const onChange: FormPart['onChange'] = (part) => {
    const next = (now: CaseEntry) => ({ ...now, ...(typeof part === 'function' ? part(now) : part) })
    marks.type(next(entry))
    onType(next)
  }
  const keeping = { decided: entry.decided, onDecide: (decided: KeptDecisions) => onChange({ decided }) }
  const firms = entry.firms.map(({ name }) => name.trim())
  const guard = useGuard('publish', keeping, firms)
  const save = (submit: boolean) => {
    const checked = checkEntry(entry, submit)
    marks.clear()
    adding.clear()
    setTries(tries + 1)
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
      <PhotoFields {...part} act={adding} />
      <DutyFields {...part} />
      <ReleaseFields {...part} />
      {named.some(marks.isMarked) ? (
        <Faults tries={act.error ?? tries}>
          <p>
            {say('cases.form.faults', { n: named.filter(marks.isMarked).length })}
            {(why ?? act.error) !== undefined && ` ${explain(why ?? act.error, say)}`}
          </p>
        </Faults>
      ) : (
        <Problem error={named.length > 0 ? undefined : act.error} />
      )}
      <p class="acts">
        <Button look="go" submit disabled={busy}>
          {say('common.act.save')}
        </Button>
        <Button look="stamp" disabled={busy} onClick={() => guard.pass() && save(true)}>
          {say('cases.form.submit')}
        </Button>
      </p>
    </GuardedForm>
  )
}
