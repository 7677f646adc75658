import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import { type FirmEntry, type FormPart, type ReplyEntry, typedCode } from './case-entry.ts'
import { FormSection, Many } from './form-part.tsx'

/** What firms say, each in its own words, and the day on which it came. */
export function ReplyFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <FormSection title={say('cases.letter.replyLabel')}>
      <FirmReplies
        {...{ firms: entry.firms, replies: entry.replies, problemOf }}
        onChange={(replies) => onChange({ replies })}
      />
    </FormSection>
  )
}

interface Props {
  readonly firms: readonly FirmEntry[]
  readonly replies: readonly ReplyEntry[]
  readonly onChange: (replies: readonly ReplyEntry[]) => void
  readonly problemOf: (name: string) => string | undefined
}

/** One reply for each firm: whose it is, its words, its day. A firm is offered once. */
export function FirmReplies({ firms, replies, onChange, problemOf }: Props) {
  const { say } = useWords()
  const named = new Map(firms.map((one) => [typedCode(one), one.name] as const))
  const open = [...named.keys()].find((code) => !replies.some(({ firm }) => firm === code))
  const empty: ReplyEntry = { firm: open ?? '', day: '', text: '' }
  return (
    <Many
      all={replies}
      most={Math.max(1, named.size)}
      {...{ empty, add: say('cases.form.addReply'), onChange }}
      line={(one, at, set) => (
        <>
          {named.size > 0 && (
            <Choice
              label={say('cases.form.replyOf')}
              value={named.has(one.firm) ? one.firm : ''}
              problem={problemOf(`replies.${at}.firm`)}
              onChange={(firm) => set({ ...one, firm })}
            >
              {!named.has(one.firm) && <option value="" />}
              {[...named].map(([code, name]) => (
                <option key={code} value={code}>
                  {name || code}
                </option>
              ))}
            </Choice>
          )}
          <WrittenField
            name={`replies.${at}.text`}
            label={say('cases.form.replyText')}
            rows={3}
            maxLength={3000}
            value={one.text}
            problem={problemOf(`replies.${at}.text`)}
            onInput={(text) => set({ ...one, text })}
          />
          <Field
            label={say('cases.form.replyDay')}
            type="date"
            narrow
            value={one.day}
            problem={problemOf(`replies.${at}.day`)}
            onInput={(day) => set({ ...one, day })}
          />
        </>
      )}
    />
  )
}
