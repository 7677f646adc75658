import { isCreditCode } from '../../../shared/case/credit-code.ts'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './form-part.ts'

/** The firm, its own words, and the newsroom's private notes. */
export function FirmFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const code = entry.creditCode.trim().toUpperCase()
  const wrongCode = code.length === 18 && !isCreditCode(code)
  const named = entry.firmName.trim() !== ''
  const unfounded = named && entry.documents.length === 0
  return (
    <>
      <fieldset class="flow">
        <legend>{say('page.case.firm')}</legend>
        <Field
          label={say('cases.form.firmName')}
          optional
          maxLength={100}
          value={entry.firmName}
          problem={unfounded ? say('cases.draft.noName') : (problemOf('firm.name') ?? problemOf('documents'))}
          onInput={(firmName) => onChange({ firmName })}
        />
        <Field
          label={say('page.case.credit')}
          optional={!named}
          maxLength={18}
          value={entry.creditCode}
          problem={wrongCode ? say('progress.submit.error.code') : problemOf('firm.creditCode')}
          onInput={(creditCode) => onChange({ creditCode })}
        />
        <Field
          label={say('cases.letter.replyLabel')}
          optional
          rows={3}
          maxLength={3000}
          value={entry.statement}
          problem={problemOf('statement')}
          onInput={(statement) => onChange({ statement })}
        />
      </fieldset>
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
    </>
  )
}
