import { type PublishingReply, publishingRoutes } from '../../../shared/contract/publishing.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'

/** How publishing stands; asked again when `version` is another. */
export function usePublishing(version = 0): Loaded<PublishingReply> {
  const { ask } = useDesk()
  return useLoad(`publishing/${version}`, () => ask(publishingRoutes.show))
}

/** Since when everything waits because log and records are at odds; nothing on other days. */
export const heldSince = (value: PublishingReply | undefined): string | undefined =>
  value?.parked.find(({ subject }) => subject === 'log')?.since

/** Says that everything waits, since when and why. */
export function HeldNotice({ since }: { since: string }) {
  const { say, language } = useWords()
  return (
    <p class="notice err" role="alert">
      {say('cases.publishing.atOdds', { date: dateText(since, language) })}
    </p>
  )
}

/** What publishing does that somebody should know: nothing on most days. */
export function PublishingNotice() {
  const { say } = useWords()
  const { value } = usePublishing()
  if (!value) return null
  const { pass } = value
  const since = heldSince(value)
  const waiting = value.parked.filter(({ reason }) => reason === 'names')
  const parked = value.parked.filter(({ subject, reason }) => subject !== 'log' && reason !== 'names')
  return (
    <>
      {since !== undefined && <HeldNotice since={since} />}
      {pass && (
        <p class="notice" role="status">
          {say('cases.publishing.pass', {
            why: say(`cases.publishing.why.${pass.why}`),
            percent: Math.floor((100 * pass.done) / pass.total),
          })}
        </p>
      )}
      {waiting.length > 0 && (
        <div class="notice err">
          <p>{say('cases.publishing.names', { n: waiting.length })}</p>
          <ul class="plainlist">
            {waiting.map(({ subject, title, since }) => (
              <NamesLine key={subject} id={subject.slice('names/'.length)} title={title} since={since} />
            ))}
          </ul>
        </div>
      )}
      {parked.length > 0 && (
        <div class="notice err">
          <p>{say('cases.publishing.parked', { n: parked.length })}</p>
          <ul class="plainlist">
            {parked.map((one) => (
              <ParkedLine key={one.subject} one={one} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function NamesLine({ id, title, since }: { id: string; title: string | undefined; since: string }) {
  const { say, language } = useWords()
  return (
    <li>
      <a href={`#/cases/${id}`}>{title ?? id}</a>{' '}
      <span class="hint">{say('cases.publishing.namesSince', { date: dateText(since, language) })}</span>
    </li>
  )
}

function ParkedLine({ one }: { one: PublishingReply['parked'][number] }) {
  const { say, language } = useWords()
  const [kind, name = ''] = one.subject.split('/')
  const title =
    kind === 'case'
      ? (one.title ?? name)
      : kind === 'progress'
        ? say('cases.publishing.progress', { period: name })
        : say(`cases.publishing.${kind === 'handling' || kind === 'list' ? kind : 'offices'}`)
  return (
    <li>
      {kind === 'case' ? <a href={`#/cases/${name}`}>{title}</a> : <b>{title}</b>}{' '}
      {say(`cases.publishing.reason.${one.reason === 'private' ? 'private' : 'fault'}`)}{' '}
      <span class="hint">
        {say('cases.publishing.since', { date: dateText(one.since, language), n: one.tries })}
      </span>
    </li>
  )
}
