import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { Choice } from '../../frame/form/choice.tsx'
import { Field } from '../../frame/form/field.tsx'
import { NumberField } from '../../frame/form/number-field.tsx'
import { WrittenField } from '../../frame/personal/written-field.tsx'
import { agencyName } from '../../frame/referral-text.ts'
import { useWords } from '../../frame/words.ts'
import type { Enclosure, LetterEntry } from './letter-entry.ts'

interface Props {
  readonly tip: Pick<TipDetail, 'referrals'>
  readonly letter: LetterEntry
  readonly onChange: (part: Partial<LetterEntry>) => void
}

/** What the office fills in of a letter. Nothing of it is kept anywhere. */
export function LetterFields({ tip, letter, onChange }: Props) {
  const { say, language } = useWords()
  const box = (name: 'from' | 'addressee' | 'number' | 'contact' | 'phone', maxLength: number) => (
    <Field
      label={say(`papers.fill.${name}`)}
      maxLength={maxLength}
      value={letter[name]}
      onInput={(text) => onChange({ [name]: text })}
    />
  )
  return (
    <>
      <p class="hint">{say('papers.fill.hint')}</p>
      <Choice
        label={say('papers.fill.agency')}
        value={letter.agency}
        onChange={(agency) => onChange({ agency })}
      >
        {tip.referrals.map(({ agency }) => (
          <option key={agency} value={agency}>
            {agencyName(agency, language)}
          </option>
        ))}
      </Choice>
      {box('addressee', 100)}
      {box('from', 100)}
      {box('number', 60)}
      <WrittenField
        name="title"
        label={say('papers.fill.title')}
        maxLength={100}
        value={letter.title}
        onInput={(title) => onChange({ title })}
      />
      <WrittenField
        name="body"
        label={say('papers.fill.body')}
        hint={say('papers.fill.body.hint')}
        rows={6}
        maxLength={4000}
        value={letter.body}
        onInput={(body) => onChange({ body })}
      />
      <BasisFields letter={letter} onChange={onChange} />
      {box('contact', 40)}
      {box('phone', 40)}
      <Field
        label={say('papers.fill.day')}
        type="date"
        narrow
        value={letter.day}
        onInput={(day) => onChange({ day })}
      />
      <EnclosureFields letter={letter} onChange={onChange} />
    </>
  )
}

/** The law that the letter stands on: it is marked as open until somebody says that they checked it. */
function BasisFields({ letter, onChange }: Omit<Props, 'tip'>) {
  const { say } = useWords()
  return (
    <>
      <WrittenField
        name="basis"
        label={say('papers.fill.basis')}
        hint={say('papers.fill.basis.hint')}
        maxLength={300}
        value={letter.basis}
        onInput={(basis) => onChange({ basis, checked: false })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={letter.checked}
          disabled={letter.basis.trim() === ''}
          onChange={(event) => onChange({ checked: event.currentTarget.checked })}
        />
        <span>{say('papers.fill.basis.checked')}</span>
      </label>
      <NumberField
        label={say('papers.fill.days')}
        value={letter.days}
        onInput={(days) => onChange({ days })}
      />
    </>
  )
}

function EnclosureFields({ letter, onChange }: Omit<Props, 'tip'>) {
  const { say } = useWords()
  const set = (id: string, part: Partial<Enclosure>) =>
    onChange({ enclosures: letter.enclosures.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  return (
    <fieldset>
      <legend>{say('papers.enclosures')}</legend>
      {letter.enclosures.length === 0 && <p class="hint">{say('papers.enclosures.none')}</p>}
      {letter.enclosures.map(({ id, name, note, pages, goes }) => (
        <div key={id} class="line-of-many">
          <label class="check">
            <input
              type="checkbox"
              checked={goes}
              onChange={(event) => set(id, { goes: event.currentTarget.checked })}
            />
            <span>
              {name}　{note}
            </span>
          </label>
          {goes && (
            <NumberField
              label={say('papers.enclosure.pagesOf', { name })}
              value={pages}
              onInput={(next) => set(id, { pages: next })}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
