import { type PublishingReply, publishingRoutes } from '../../../shared/contract/publishing.ts'
import { dateText } from '../../text/date-text.ts'
import { useDesk } from '../frame/desk-context.ts'
import { useLoad } from '../frame/use-load.ts'
import { useWords } from '../frame/words.ts'

/** What publishing does that somebody should know: nothing on most days. */
export function PublishingNotice() {
  const { ask } = useDesk()
  const { say, language } = useWords()
  const { value } = useLoad('publishing', () => ask(publishingRoutes.show))
  if (!value) return null
  const { pass } = value
  const atOdds = value.parked.find(({ subject }) => subject === 'log')
  const parked = value.parked.filter((one) => one !== atOdds)
  return (
    <>
      {atOdds && (
        <p class="notice err" role="alert">
          {say('cases.publishing.atOdds', { date: dateText(atOdds.since, language) })}
        </p>
      )}
      {pass && (
        <p class="notice" role="status">
          {say('cases.publishing.pass', {
            why: say(`cases.publishing.why.${pass.why}`),
            percent: Math.floor((100 * pass.done) / pass.total),
          })}
        </p>
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

function ParkedLine({ one }: { one: PublishingReply['parked'][number] }) {
  const { say, language } = useWords()
  const [kind, name = ''] = one.subject.split('/')
  const title =
    kind === 'case'
      ? (one.title ?? name)
      : kind === 'progress'
        ? say('cases.publishing.progress', { period: name })
        : say(kind === 'handling' ? 'cases.publishing.handling' : 'cases.publishing.offices')
  return (
    <li>
      {kind === 'case' ? <a href={`#/cases/${name}`}>{title}</a> : <b>{title}</b>}{' '}
      {say(`cases.publishing.reason.${one.reason}`)}{' '}
      <span class="hint">
        {say('cases.publishing.since', { date: dateText(one.since, language), n: one.tries })}
      </span>
    </li>
  )
}
