import { CaseFirm } from '../../../shared/case/case-content.ts'
import { isCreditCode } from '../../../shared/case/credit-code.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import { type FirmEntry, type FormPart, typedCode } from './case-entry.ts'

const { role: Role } = CaseFirm.shape
const most = 10
const empty: FirmEntry = { role: 'contractor', name: '', creditCode: '' }

/** The firms that a decision names, and what they say. */
export function FirmFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { firms } = entry
  const set = (at: number, part: Partial<FirmEntry>) =>
    onChange({ firms: firms.map((one, n) => (n === at ? { ...one, ...part } : one)) })
  const unfounded = firms.length > 0 && entry.documents.length === 0
  return (
    <fieldset class="flow">
      <legend>{say('page.case.firm')}</legend>
      {unfounded && <p class="notice err">{say('cases.draft.noName')}</p>}
      {firms.map((one, at) => (
        <div key={at} class="line-of-many">
          <FirmLine
            firm={one}
            name={`firms.${at}.name`}
            problemOf={(box) => problemOf(`firms.${at}.${box}`)}
            onChange={(part) => set(at, part)}
          />
          <Button look="plain" onClick={() => onChange({ firms: firms.toSpliced(at, 1) })}>
            {say('cases.form.remove', { n: at + 1 })}
          </Button>
        </div>
      ))}
      {firms.length < most && (
        <p class="acts">
          <Button onClick={() => onChange({ firms: [...firms, empty] })}>{say('cases.form.addFirm')}</Button>
        </p>
      )}
      <WrittenField
        name="reply"
        label={say('cases.letter.replyLabel')}
        optional
        rows={3}
        maxLength={3000}
        value={entry.reply}
        problem={problemOf('reply.text')}
        onInput={(reply) => onChange({ reply })}
      />
      {entry.reply.trim() !== '' && (
        <Field
          label={say('cases.form.replyDay')}
          type="date"
          value={entry.replyDay}
          problem={problemOf('reply.day')}
          onInput={(replyDay) => onChange({ replyDay })}
        />
      )}
    </fieldset>
  )
}

interface LineProps {
  readonly firm: FirmEntry
  /** Its name among the texts that are looked through. */
  readonly name: string
  readonly problemOf: (box: 'name' | 'creditCode') => string | undefined
  readonly onChange: (part: Partial<FirmEntry>) => void
}

function FirmLine({ firm, name, problemOf, onChange }: LineProps) {
  const { say } = useWords()
  const code = typedCode(firm)
  const wrongCode = code.length === 18 && !isCreditCode(code)
  return (
    <>
      <Choice
        label={say('cases.form.role')}
        value={firm.role}
        onChange={(role) => onChange({ role: Role.parse(role) })}
      >
        {Role.options.map((role) => (
          <option key={role} value={role}>
            {say(`page.case.role.${role}`)}
          </option>
        ))}
      </Choice>
      <WrittenField
        name={name}
        label={say('cases.form.firmName')}
        maxLength={100}
        value={firm.name}
        problem={problemOf('name')}
        onInput={(next) => onChange({ name: next })}
      />
      <Field
        label={say('page.case.credit')}
        maxLength={18}
        value={firm.creditCode}
        problem={wrongCode ? say('progress.submit.error.code') : problemOf('creditCode')}
        onInput={(creditCode) => onChange({ creditCode })}
      />
    </>
  )
}
