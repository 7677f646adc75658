import { dayInShanghai } from '../../../shared/value/day.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { FormSection } from './form-part.tsx'
import { laterDay } from './not-before.ts'

/** When it may come out at the earliest, and the private notes of the newsroom. */
export function ReleaseFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  const { notBefore, floor } = entry
  const early = notBefore !== '' && floor !== '' && notBefore < floor
  const lacking = say(notBefore === '' ? 'cases.notBefore.lacking' : 'cases.form.look')
  const today = dayInShanghai(new Date())
  return (
    <FormSection title={say('cases.part.release')}>
      <Field
        label={say('cases.notBefore')}
        hint={say('cases.notBefore.hint')}
        type="date"
        narrow
        value={notBefore}
        problem={early ? say('cases.notBefore.early', { day: floor }) : problemOf('notBefore') && lacking}
        onInput={(day) => onChange({ notBefore: day })}
      />
      <p class="acts">
        <Button onClick={() => onChange({ notBefore: laterDay(today) })}>
          {say('cases.notBefore.later')}
        </Button>
        {floor === '' && (
          <Button onClick={() => onChange({ notBefore: today })}>{say('cases.notBefore.today')}</Button>
        )}
      </p>
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
    </FormSection>
  )
}
