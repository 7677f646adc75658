import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { FormSection } from './form-part.tsx'

/** What the firm says, in its own words, and the day on which it came. */
export function ReplyFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <FormSection title={say('cases.letter.replyLabel')}>
      <WrittenField
        name="reply.text"
        label={say('cases.form.replyText')}
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
          narrow
          value={entry.replyDay}
          problem={problemOf('reply.day')}
          onInput={(replyDay) => onChange({ replyDay })}
        />
      )}
    </FormSection>
  )
}
