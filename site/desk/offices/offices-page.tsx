import { useState } from 'preact/hooks'
import { officeRoutes } from '../../../shared/contract/offices.ts'
import type { OfficeContact } from '../../../shared/office/office-contact.ts'
import { cities, cityOf } from '../../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText } from '../../text/date-text.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Done } from '../frame/form/done.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { officeCodes } from '../frame/office-choice.tsx'
import { placeText } from '../frame/place-text.ts'
import { useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { OfficeForm } from './office-form.tsx'

/** Offices city by city, with the names and telephones that were confirmed. */
export function OfficesPage() {
  const words = useWords()
  const { say } = words
  const live = useLive(officeRoutes.list)
  const [city, setCity] = useState<OfficeCode>(PROVINCE)
  const [chosen, setChosen] = useState<OfficeCode>()
  const [saved, setSaved] = useState<OfficeCode>()
  const reply = live.loaded.value
  if (!reply) return <Waiting of={live.loaded} />
  const shown = officeCodes.filter((code) =>
    city === PROVINCE ? code === PROVINCE : cityOf(code)?.code === city,
  )
  return (
    <>
      <p class="hint">{say(reply.mayWrite ? 'offices.lead' : 'offices.readOnly')}</p>
      <Choice label={say('offices.city')} value={city} onChange={setCity}>
        {[PROVINCE, ...cities.map(({ code }) => code)].map((code) => (
          <option key={code} value={code}>
            {placeText(code, words)}
          </option>
        ))}
      </Choice>
      {saved && <Done>{say('offices.saved', { place: placeText(saved, words) })}</Done>}
      {chosen && (
        <OfficeForm
          key={chosen}
          office={chosen}
          live={live}
          reply={reply}
          onDone={(done) => {
            setSaved(done ? chosen : undefined)
            setChosen(undefined)
          }}
        />
      )}
      <ul class="row-list">
        {shown.map((code) => (
          <OfficeRow
            key={code}
            code={code}
            contact={reply.offices.find((one) => one.unit === code)?.contact}
            {...(reply.mayWrite && { onEdit: () => setChosen(code) })}
          />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly code: OfficeCode
  readonly contact: OfficeContact | undefined
  readonly onEdit?: () => void
}

/** One office: its name, telephone and their source, or that nobody confirmed them. */
function OfficeRow({ code, contact, onEdit }: RowProps) {
  const words = useWords()
  const { say, language } = words
  const date = contact && dateText(contact.confirmedOn, language)
  return (
    <li>
      <span>
        <b>{placeText(code, words)}</b>　{contact && `${contact.name}　${contact.phone}　`}
        <span class="hint">
          {contact && date
            ? say('page.offices.source', { source: contact.source, date })
            : say('page.offices.unconfirmed')}
        </span>
      </span>
      {onEdit && (
        <Button look="plain" onClick={onEdit}>
          {say('offices.edit', { place: placeText(code, words) })}
        </Button>
      )}
    </li>
  )
}
