import { useState } from 'preact/hooks'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { Field } from '../frame/form/field.tsx'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { findDuties } from './find-duties.ts'
import { FormSection } from './form-part.tsx'

/** Duties that may be chosen, and those shown of a search. */
const most = 10
const shown = 8

/** Which duties of the campaign the case belongs to, found by words of their clause or of the duty itself. */
export function DutyFields({ entry, onChange }: FormPart) {
  const { say } = useWords()
  const [words, setWords] = useState('')
  const { duties } = entry
  const chosen = campaign.duties.filter(({ id }) => duties.includes(id))
  const found = findDuties(words)
  const more = found.filter(({ id }) => !duties.includes(id)).slice(0, shown)
  const toggle = (id: string) =>
    onChange({ duties: duties.includes(id) ? duties.filter((one) => one !== id) : [...duties, id] })
  return (
    <FormSection title={say('cases.part.duties')} hint={say('cases.duties.hint', { n: most })}>
      <Field label={say('cases.duties.find')} optional maxLength={40} value={words} onInput={setWords} />
      <div class="case-duties">
        {[...chosen, ...more].map(({ id, clause, quote }) => (
          <label key={id} class="case-duty">
            <input
              type="checkbox"
              checked={duties.includes(id)}
              disabled={!duties.includes(id) && duties.length >= most}
              onChange={() => toggle(id)}
            />
            <span>
              <b>{clause}</b> {quote}
            </span>
          </label>
        ))}
      </div>
      <p class="hint" role="status">
        {words.trim() !== '' && say('cases.duties.found', { n: found.length })}
      </p>
    </FormSection>
  )
}
