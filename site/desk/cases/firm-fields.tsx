import { CaseFirm } from '../../../shared/case/case-content.ts'
import { isCreditCode } from '../../../shared/case/credit-code.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import { type FirmEntry, type FormPart, typedCode } from './case-entry.ts'
import { FormSection, Many } from './form-part.tsx'

const { role: Role } = CaseFirm.shape
const most = 10
const empty: FirmEntry = { role: 'contractor', name: '', creditCode: '' }

/** The firms that a decision names. */
export function FirmFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { firms } = entry
  const unfounded = firms.length > 0 && entry.documents.length === 0
  return (
    <FormSection title={say('page.case.firm')}>
      {unfounded && <p class="notice err">{say('cases.draft.noName')}</p>}
      <Many
        all={firms}
        {...{ most, empty, add: say('cases.form.addFirm') }}
        onChange={(next) => onChange({ firms: next })}
        line={(one, at, set) => (
          <FirmLine
            firm={one}
            name={`firms.${at}.name`}
            problemOf={(box) => problemOf(`firms.${at}.${box}`)}
            onChange={(part) => set({ ...one, ...part })}
          />
        )}
      />
    </FormSection>
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
      <div class="case-row">
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
        <Field
          label={say('page.case.credit')}
          maxLength={18}
          value={firm.creditCode}
          problem={wrongCode ? say('progress.finding.creditCode') : problemOf('creditCode')}
          onInput={(creditCode) => onChange({ creditCode })}
        />
      </div>
      <WrittenField
        name={name}
        label={say('cases.form.firmName')}
        maxLength={100}
        value={firm.name}
        problem={problemOf('name')}
        onInput={(next) => onChange({ name: next })}
      />
    </>
  )
}
