import type { RoutingReply } from '../../../shared/contract/routing.ts'
import type { RoutingVersion } from '../../../shared/routing/version.ts'
import { dateText } from '../../text/date-text.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { useWords, type Words } from '../frame/words.ts'

/** Every version there was, newest first, with who drafted and approved it. */
export function VersionList({ reply }: { reply: RoutingReply }) {
  const words = useWords()
  const { say } = words
  return (
    <section class="flow" aria-labelledby="rules-history">
      <h2 id="rules-history">{say('routing.history')}</h2>
      {reply.versions.map((one) => (
        <details key={one.version}>
          <summary>
            {say('routing.version', { n: one.version })}　{stateText(one, reply, words)}
          </summary>
          {one.change ? (
            <>
              <p>{one.change.why}</p>
              <ChangeEvents change={one.change} />
            </>
          ) : (
            <p>{say('routing.first')}</p>
          )}
        </details>
      ))}
    </section>
  )
}

function stateText(
  { version, validFrom, change }: RoutingVersion,
  reply: RoutingReply,
  words: Words,
): string {
  const { say, language } = words
  const date = dateText(validFrom, language)
  if (version === reply.inForce) return `${say('change.state.inForce')}　${date}`
  const state = change?.state ?? 'approved'
  if (state !== 'approved') return say(`change.state.${state}`)
  return `${say(validFrom <= reply.today ? 'change.state.past' : 'change.state.approved')}　${date}`
}
