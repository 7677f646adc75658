import { useState } from 'preact/hooks'
import { type OfficesReply, officeRoutes } from '../../../shared/contract/offices.ts'
import { OfficeContact } from '../../../shared/office/office-contact.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { Button } from '../frame/form/button.tsx'
import { Field } from '../frame/form/field.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { placeText } from '../frame/place-text.ts'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

interface Props {
  readonly office: OfficeCode
  readonly live: Live<OfficesReply>
  readonly reply: OfficesReply
  readonly onDone: (saved: boolean) => void
}

/** An office's own name and telephone, with where they were read. */
export function OfficeForm({ office, live, reply, onDone }: Props) {
  const words = useWords()
  const { say } = words
  const before = reply.offices.find((one) => one.unit === office)
  const empty = { name: '', phone: '', source: '', confirmedOn: reply.today }
  const [contact, setContact] = useState<OfficeContact>(before?.contact ?? empty)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const save = async () => {
    const parsed = OfficeContact.safeParse(contact)
    setWrong(parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0])))
    if (!parsed.success) return
    const version = (live.theirs ?? reply).offices.find((one) => one.unit === office)?.version ?? 0
    const body = { version, contact: parsed.data }
    if (await live.change(officeRoutes.save, { params: { office }, body })) onDone(true)
  }
  const field = (name: keyof OfficeContact, more: { hint?: string; type?: 'date' } = {}) => (
    <Field
      label={say(`offices.${name}`)}
      value={contact[name]}
      problem={wrong.includes(name) ? say(`offices.error.${name}`) : undefined}
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
        <Button look="plain" onClick={() => onDone(false)}>
          {say('common.act.cancel')}
        </Button>
      </p>
    </section>
  )
}
