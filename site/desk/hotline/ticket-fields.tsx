import { type HotlineTicket, hotlineNumbers, TICKET_DAYS } from '../../../shared/tip/hotline.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { MatterFields } from '../frame/form/matter-fields.tsx'
import { WrittenField } from '../frame/personal/written-field.tsx'
import { useWords } from '../frame/words.ts'
import type { TicketEntry } from './ticket.ts'

interface Props {
  readonly entry: TicketEntry
  /** Fields to complain of. */
  readonly wrong: ReadonlySet<keyof TicketEntry>
  readonly onChange: (part: Partial<TicketEntry>) => void
}

/** The ticket's number and day, where and what it is about, and its words. */
export function TicketFields(props: Props) {
  return (
    <>
      <NumberFields {...props} />
      <TicketMatter {...props} />
      <WordFields {...props} />
    </>
  )
}

/** Which hotline, under which number, received when. */
function NumberFields({ entry, wrong, onChange }: Props) {
  const { say } = useWords()
  return (
    <>
      <LineChoice line={entry.hotline} onChange={(hotline) => onChange({ hotline })} />
      <Field
        label={say('hotline.number')}
        maxLength={40}
        value={entry.number}
        problem={wrong.has('number') ? say('hotline.number.wrong') : undefined}
        onInput={(number) => onChange({ number })}
      />
      <Field
        label={say('hotline.day')}
        hint={say('hotline.day.hint')}
        type="date"
        narrow
        value={entry.receivedOn}
        problem={wrong.has('receivedOn') ? say('hotline.day.wrong', { n: TICKET_DAYS }) : undefined}
        onInput={(receivedOn) => onChange({ receivedOn })}
      />
    </>
  )
}

type Line = HotlineTicket['hotline']

function LineChoice({ line, onChange }: { line: Line; onChange: (line: Line) => void }) {
  const { say } = useWords()
  const choose = (value: string) => onChange(hotlineNumbers.find((one) => one === value) ?? line)
  return (
    <Choice label={say('hotline.line')} value={line} onChange={choose}>
      {hotlineNumbers.map((one) => (
        <option key={one} value={one}>
          {say(`hotline.line.${one}`)}
        </option>
      ))}
    </Choice>
  )
}

/** Where and what it is about. Complaints about officials go elsewhere. */
function TicketMatter({ entry, wrong, onChange }: Props) {
  const { say } = useWords()
  return (
    <>
      <MatterFields
        matter={entry}
        open
        problemOf={(name) => (wrong.has(name) ? say('desk.choose') : undefined)}
        onChange={onChange}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={entry.urgent}
          onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
        />{' '}
        {say('hotline.urgent')}
      </label>
    </>
  )
}

/** What the caller said: sealed before it is sent. */
function WordFields({ entry, wrong, onChange }: Props) {
  const { say } = useWords()
  return (
    <>
      <WrittenField
        name="site"
        label={say('hotline.site')}
        optional
        maxLength={200}
        value={entry.site}
        onInput={(site) => onChange({ site })}
      />
      <WrittenField
        name="address"
        label={say('hotline.address')}
        optional
        maxLength={500}
        value={entry.address}
        onInput={(address) => onChange({ address })}
      />
      <WrittenField
        name="narrative"
        label={say('hotline.narrative')}
        hint={say('hotline.narrative.hint')}
        rows={6}
        maxLength={8000}
        value={entry.narrative}
        problem={wrong.has('narrative') ? say('hotline.narrative.missing') : undefined}
        onInput={(narrative) => onChange({ narrative })}
      />
    </>
  )
}
