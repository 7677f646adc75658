import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { PlaceOptions } from '../frame/form/place-options.tsx'
import { TopicOptions } from '../frame/form/topic-options.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './form-part.ts'

/** What the case is about: title, place and kind of problem. */
export function SubjectFields({ entry, onChange, problemOf }: FormPart) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('cases.form.title')}
        hint={say('cases.form.titleHint')}
        maxLength={100}
        value={entry.title}
        problem={problemOf('title')}
        onInput={(title) => onChange({ title })}
      />
      <Choice
        label={say('page.case.place')}
        hint={say('cases.form.placeHint')}
        value={entry.division}
        problem={problemOf('division')}
        onChange={(division) => onChange({ division })}
      >
        <option value="">{say('desk.choose')}</option>
        <PlaceOptions />
      </Choice>
      <Choice
        label={say('page.case.topic')}
        value={entry.topic}
        problem={problemOf('topic')}
        onChange={(topic) => onChange({ topic })}
      >
        <option value="">{say('desk.choose')}</option>
        <TopicOptions />
      </Choice>
    </>
  )
}
