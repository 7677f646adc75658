import { CaseContent } from '../../../shared/case/case-content.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { CaseEntry, FormPart } from './case-entry.ts'
import { FormSection, Many } from './form-part.tsx'

const { rectification: Rectification } = CaseContent.shape
const most = 20

/** Whether it was put right before any document: seldom, and to be looked at again. */
export const isEarly = ({ rectifiedOn, documents }: Pick<CaseEntry, 'rectifiedOn' | 'documents'>): boolean =>
  rectifiedOn !== '' && documents.length > 0 && documents.every(({ day }) => day > rectifiedOn)

/** How far the repair is, and how it went, day by day; of good practice only how it came about. */
export function OutcomeFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const isPractice = entry.kind === 'goodPractice'
  return (
    <FormSection title={say(isPractice ? 'cases.form.practice.part' : 'cases.part.repair')}>
      {!isPractice && <RepairFields {...{ entry, onChange, problemOf }} />}
      <Many
        all={entry.timeline}
        {...{ most, empty: { day: '', text: '' }, add: say('cases.form.addEvent') }}
        onChange={(timeline) => onChange({ timeline })}
        line={(one, at, set) => (
          <>
            <Field
              label={say('cases.form.eventDay', { n: at + 1 })}
              type="date"
              narrow
              value={one.day}
              problem={problemOf(`timeline.${at}.day`)}
              onInput={(day) => set({ ...one, day })}
            />
            <WrittenField
              name={`timeline.${at}.text`}
              label={say('cases.form.eventText', { n: at + 1 })}
              maxLength={300}
              value={one.text}
              problem={problemOf(`timeline.${at}.text`)}
              onInput={(text) => set({ ...one, text })}
            />
          </>
        )}
      />
    </FormSection>
  )
}

/** How far the repair is, and its days. */
function RepairFields({ entry, onChange, problemOf }: Pick<FormPart, 'entry' | 'onChange' | 'problemOf'>) {
  const { say } = useWords()
  return (
    <>
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
      <div class="case-row">
        <Field
          label={say('cases.form.rectifyBy')}
          optional
          type="date"
          value={entry.rectifyBy}
          problem={problemOf('rectifyBy')}
          onInput={(rectifyBy) => onChange({ rectifyBy })}
        />
        <Field
          label={say('cases.form.rectifiedOn')}
          optional
          type="date"
          value={entry.rectifiedOn}
          {...(isEarly(entry) && { hint: say('cases.form.rectifiedEarly') })}
          problem={problemOf('rectifiedOn')}
          onInput={(rectifiedOn) => onChange({ rectifiedOn })}
        />
      </div>
    </>
  )
}
