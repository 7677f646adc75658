import { NOTE } from '../../../../shared/tip/office-record.ts'
import { Field } from '../../frame/form/field.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { useWords } from '../../frame/words.ts'
import type { Lack, RecordEntry } from './record-entry.ts'

export interface FieldsProps {
  readonly entry: RecordEntry
  readonly problems: readonly Lack[]
  readonly onChange: (part: Partial<RecordEntry>) => void
}

/** When, who went, what was found, what was ordered on the spot. */
export function InspectionFields({ entry, problems, onChange }: FieldsProps) {
  const { say } = useWords()
  const missing = (lack: Lack) => (problems.includes(lack) ? say('tips.step.missing') : undefined)
  return (
    <>
      <Field
        label={say('tips.record.day')}
        type="date"
        narrow
        value={entry.day}
        problem={missing('day')}
        onInput={(day) => onChange({ day })}
      />
      <Field
        label={say('tips.record.people')}
        hint={say('tips.record.peopleHint')}
        maxLength={200}
        value={entry.people}
        onInput={(people) => onChange({ people })}
      />
      <WrittenField
        name="found"
        label={say('tips.record.found')}
        rows={4}
        maxLength={4000}
        value={entry.found}
        problem={missing('found')}
        onInput={(found) => onChange({ found })}
      />
      <WrittenField
        name="measures"
        label={say('tips.record.measures')}
        rows={2}
        maxLength={2000}
        value={entry.measures}
        onInput={(measures) => onChange({ measures })}
      />
    </>
  )
}

/** The matter in the office's own words; it starts empty, and nothing of the letter is put in. */
export function CopyFields({ entry, problems, onChange }: FieldsProps) {
  const { say } = useWords()
  return (
    <>
      <p class="hint">{say('tips.open.forwardHelp')}</p>
      <WrittenField
        name="place"
        label={say('tips.record.place')}
        maxLength={500}
        value={entry.place}
        onInput={(place) => onChange({ place })}
      />
      <WrittenField
        name="text"
        label={say('tips.record.text')}
        hint={say('tips.record.textHint')}
        rows={6}
        maxLength={4000}
        value={entry.text}
        problem={problems.includes('text') ? say('tips.step.missing') : undefined}
        onInput={(text) => onChange({ text })}
      />
    </>
  )
}

/** A few words for colleagues. */
export function NoteFields({ entry, problems, onChange }: FieldsProps) {
  const { say } = useWords()
  return (
    <WrittenField
      name="note"
      label={say('tips.record.note')}
      hint={say('tips.notes.hint')}
      rows={2}
      maxLength={NOTE}
      value={entry.text}
      problem={problems.includes('text') ? say('tips.step.missing') : undefined}
      onInput={(text) => onChange({ text })}
    />
  )
}
