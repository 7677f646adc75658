import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import type { RoutingVersion } from '../../../shared/routing/version.ts'
import { dateText } from '../../text/date-text.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { DecidePart } from '../frame/change/decide-part.tsx'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { Difference } from './difference.tsx'
import { firstDay, rulesOf } from './rules-entry.ts'

interface Props {
  readonly live: Live<RoutingReply>
  readonly reply: RoutingReply
  readonly one: RoutingVersion
}

/** A version that is not in force yet, to read and decide on. */
export function OpenVersion({ live, reply, one }: Props) {
  const { say, language } = useWords()
  const { change, version: n } = one
  if (!change) return null
  const approved = change.state === 'approved'
  const date = dateText(one.validFrom, language)
  const newest = reply.versions[0] === one
  return (
    <section class="flow" aria-labelledby="rules-open">
      <h2 id="rules-open">
        {approved
          ? say('routing.coming', { n, date })
          : say('routing.waiting', { n, state: say(`change.state.${change.state}`) })}
      </h2>
      <p>{change.why}</p>
      <Difference reply={reply} rules={rulesOf(one)} version={n} />
      <ChangeEvents change={change} />
      <Problem error={live.act.error}>
        {live.theirs && (
          <p class="acts">
            <Button
              onClick={() => {
                if (live.theirs) live.loaded.set(live.theirs)
                live.forget()
                live.act.clear()
              }}
            >
              {say('desk.reload')}
            </Button>
          </p>
        )}
      </Problem>
      <DecidePart
        key={change.revision}
        change={change}
        steps={newest ? reply.steps : []}
        busy={live.act.busy}
        notBefore={firstDay(reply)}
        onStep={(step, more) =>
          void live.change(routingRoutes.step, {
            params: { version: n },
            body: { step, revision: change.revision, ...more },
          })
        }
      />
    </section>
  )
}
