import { useRef, useState } from 'preact/hooks'
import { type OfficesReply, officeRoutes } from '../../../shared/contract/offices.ts'
import { isOwnRecord, OfficeContact, SHORTEST } from '../../../shared/office/office-contact.ts'
import { cities, cityOf } from '../../../shared/place/division.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Done } from '../frame/form/done.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { officeCodes } from '../frame/office-choice.tsx'
import { placeText } from '../frame/place-text.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import { type Say, useWords } from '../frame/words.ts'

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
      <Missing reply={reply} />
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
          onSaved={setSaved}
          onClose={() => setChosen(undefined)}
        />
      )}
      <ul class="row-list">
        {shown.map((code) => (
          <OfficeRow
            key={code}
            code={code}
            contact={reply.offices.find((one) => one.office === code)?.contact}
            {...(reply.mayWrite && { onEdit: () => setChosen(code) })}
          />
        ))}
      </ul>
    </>
  )
}

/** Whom reporters cannot call yet: offices without a confirmed name and telephone, city by city. */
function Missing({ reply }: { readonly reply: OfficesReply }) {
  const words = useWords()
  const { say, language } = words
  const known = new Set(reply.offices.filter(({ contact }) => contact).map(({ office }) => office))
  const missing = officeCodes.filter((code) => !known.has(code))
  if (missing.length === 0) return <p class="hint">{say('offices.complete')}</p>
  const groups = [PROVINCE, ...cities.map(({ code }) => code)]
    .map((head) => missing.filter((code) => (code === PROVINCE ? PROVINCE : cityOf(code)?.code) === head))
    .filter((codes) => codes.length > 0)
  return (
    <details id="offices-missing">
      <summary>{say('offices.missing', { n: missing.length })}</summary>
      <ul class="plainlist">
        {groups.map((codes) => (
          <li key={codes[0]}>
            {codes.map((code) => placeText(code, words)).join(language === 'zh' ? '、' : ', ')}
          </li>
        ))}
      </ul>
    </details>
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

interface OfficeFormProps {
  readonly office: OfficeCode
  readonly live: Live<OfficesReply>
  readonly reply: OfficesReply
  /** Its record stands; undefined: it is being written anew. */
  readonly onSaved: (office: OfficeCode | undefined) => void
  readonly onClose: () => void
}

/** An office's own name and telephone, with where they were read. */
function OfficeForm({ office, live, reply, onSaved, onClose }: OfficeFormProps) {
  const words = useWords()
  const { me } = useDesk()
  const { say } = words
  const before = reply.offices.find((one) => one.office === office)
  const empty = { name: '', phone: '', source: '', confirmedOn: reply.today }
  const [contact, setContact] = useState<OfficeContact>(before?.contact ?? empty)
  const typed = useRef(contact)
  typed.current = contact
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = async () => {
    const parsed = OfficeContact.safeParse(contact)
    setWrong(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])))
    if (!parsed.success) return
    onSaved(undefined)
    const version = (live.theirs ?? reply).offices.find((one) => one.office === office)?.version ?? 0
    const body = { version, contact: parsed.data }
    const write = live.changeAs(({ offices }) =>
      isOwnRecord(
        offices.find((one) => one.office === office),
        { ...body, by: me.sub },
      ),
    )
    if (!(await write(officeRoutes.save, { params: { office }, body }))) return
    onSaved(office)
    // What was typed meanwhile is still to be saved.
    if (typed.current === contact) onClose()
  }
  const field = (name: keyof OfficeContact, more: { hint?: string; type?: 'date' } = {}) => (
    <Field
      label={say(`offices.${name}`)}
      value={contact[name]}
      problem={wrong.includes(name) ? contactProblem(name, say) : undefined}
      onInput={(value) => setContact({ ...contact, [name]: value })}
      {...more}
    />
  )
  return (
    <section class="flow sheet-form" aria-labelledby="office-title">
      <h2 id="office-title">{say('offices.edit', { place: placeText(office, words) })}</h2>
      {field('name')}
      {field('phone')}
      {field('source', { hint: say('offices.sourceHint') })}
      {field('confirmedOn', { type: 'date' })}
      <Problem error={live.act.error} />
      <p class="acts">
        <Button look="stamp" disabled={live.act.busy} onClick={save}>
          {say('offices.save')}
        </Button>
        <Button look="plain" onClick={onClose}>
          {say('common.act.cancel')}
        </Button>
      </p>
    </section>
  )
}

/** What is wrong with a field, and how long it must be where that is the matter. */
export function contactProblem(name: keyof OfficeContact, say: Say): string {
  if (name === 'name' || name === 'source') return say(`offices.error.${name}`, { n: SHORTEST[name] })
  return say(`offices.error.${name}`)
}
