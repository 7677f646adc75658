import { useState } from 'preact/hooks'
import { Field } from '../frame/form/field.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useCampaigns } from '../frame/use-campaigns.ts'
import { useWords } from '../frame/words.ts'
import type { FormPart } from './case-entry.ts'
import { dutiesOf, findDuties, isSameDuty, type NamedDuty, refOf } from './find-duties.ts'
import { FormSection } from './form-part.tsx'

/** Duties that may be chosen, and those shown of a search. */
const most = 10
const shown = 8

/** Which duties of the campaigns in force the case belongs to, found by words of their clause or of the duty itself. */
export function DutyFields({ entry, onChange }: FormPart) {
  const { say } = useWords()
  const loaded = useCampaigns()
  const campaigns = loaded.value ?? []
  const [words, setWords] = useState('')
  const { duties } = entry
  const isChosen = (one: NamedDuty) => duties.some((chosen) => isSameDuty(chosen, refOf(one)))
  const found = findDuties(words, campaigns)
  const more = found.filter((one) => !isChosen(one)).slice(0, shown)
  const toggle = (one: NamedDuty) => {
    const rest = duties.filter((chosen) => !isSameDuty(chosen, refOf(one)))
    onChange({ duties: isChosen(one) ? rest : [...duties, refOf(one)] })
  }
  return (
    <FormSection title={say('cases.part.duties')} hint={say('cases.duties.hint', { n: most })}>
      <Waiting of={loaded} />
      <Field label={say('cases.duties.find')} optional maxLength={40} value={words} onInput={setWords} />
      <div class="case-duties">
        {[...dutiesOf(duties, campaigns), ...more].map((one) => (
          <label key={`${one.campaign.id} ${one.duty.id}`} class="check">
            <input
              type="checkbox"
              checked={isChosen(one)}
              disabled={!isChosen(one) && duties.length >= most}
              onChange={() => toggle(one)}
            />
            <span>
              <DutyText named={one} several={campaigns.length > 1} />
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

/** A duty by its clause's title and its own words; of several campaigns, with its campaign. */
export function DutyText({ named, several }: { named: NamedDuty; several: boolean }) {
  const { language } = useWords()
  const { campaign, clause, duty } = named
  return (
    <>
      {several && `${campaign[language]}　`}
      <b>{clause?.[language] ?? duty.clause}</b>　{duty.quote}
    </>
  )
}
