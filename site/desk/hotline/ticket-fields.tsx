import { hotlineNumbers, TICKET_DAYS } from '../../../shared/tip/hotline.ts'
import { topicGroups } from '../../../shared/topic/topic.ts'
import type { Language } from '../../../shared/value/language.ts'
import { topicText } from '../../text/topic-text.ts'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { PlaceOptions } from '../frame/form/place-options.tsx'
import { useWords } from '../frame/words.ts'
import type { TicketEntry } from './ticket-entry.ts'

interface Props {
  readonly entry: TicketEntry
  /** Fields to complain of. */
  readonly wrong: ReadonlySet<keyof TicketEntry>
  readonly onChange: (part: Partial<TicketEntry>) => void
}

/** The ticket's number and day, where and what it is about, and its words. */
export function TicketFields({ entry, wrong, onChange }: Props) {
  const { say, language } = useWords()
  const fault = (name: keyof TicketEntry, text: string) => (wrong.has(name) ? text : undefined)
  return (
    <>
      <Choice
        label={say('hotline.line')}
        value={entry.hotline}
        onChange={(value) => onChange({ hotline: value as TicketEntry['hotline'] })}
      >
        {hotlineNumbers.map((one) => (
          <option key={one} value={one}>
            {say(`hotline.line.${one}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={say('hotline.number')}
        autocomplete="off"
        maxLength={40}
        value={entry.number}
        problem={fault('number', say('hotline.number.wrong'))}
        onInput={(number) => onChange({ number })}
      />
      <Field
        label={say('hotline.day')}
        hint={say('hotline.day.hint')}
        type="date"
        narrow
        value={entry.receivedOn}
        problem={fault('receivedOn', say('hotline.day.wrong', { n: TICKET_DAYS }))}
        onInput={(receivedOn) => onChange({ receivedOn })}
      />
      <Choice
        label={say('page.case.place')}
        value={entry.division}
        problem={fault('division', say('desk.choose'))}
        onChange={(division) => onChange({ division })}
      >
        <option value="">{say('desk.choose')}</option>
        <PlaceOptions />
      </Choice>
      <Choice
        label={say('page.case.topic')}
        value={entry.topic}
        problem={fault('topic', say('desk.choose'))}
        onChange={(topic) => onChange({ topic })}
      >
        <option value="">{say('desk.choose')}</option>
        {topicGroups.map((group) => (
          <TopicGroup key={group.id} group={group} language={language} />
        ))}
      </Choice>
      <label class="tick">
        <input
          type="checkbox"
          checked={entry.urgent}
          onChange={(event) => onChange({ urgent: event.currentTarget.checked })}
        />{' '}
        {say('hotline.urgent')}
      </label>
      <Field
        label={say('hotline.site')}
        optional
        maxLength={200}
        autocomplete="off"
        value={entry.site}
        onInput={(site) => onChange({ site })}
      />
      <Field
        label={say('hotline.address')}
        optional
        maxLength={500}
        autocomplete="off"
        value={entry.address}
        onInput={(address) => onChange({ address })}
      />
      <Field
        label={say('hotline.narrative')}
        hint={say('hotline.narrative.hint')}
        rows={6}
        maxLength={8000}
        value={entry.narrative}
        problem={fault('narrative', say('hotline.narrative.missing'))}
        onInput={(narrative) => onChange({ narrative })}
      />
    </>
  )
}

/** The topics of a group that a hotline may pass on: complaints about officials go elsewhere. */
function TopicGroup({ group, language }: { group: (typeof topicGroups)[number]; language: Language }) {
  const open = group.topics.filter(({ restricted }) => !restricted)
  if (open.length === 0) return null
  return (
    <optgroup label={group[language]}>
      {open.map(({ id }) => (
        <option key={id} value={id}>
          {topicText(id, language)}
        </option>
      ))}
    </optgroup>
  )
}
