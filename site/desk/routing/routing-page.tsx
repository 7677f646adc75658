import { useState } from 'preact/hooks'
import { isApproved } from '../../../shared/change/change.ts'
import { type RoutingReply, routingRoutes } from '../../../shared/contract/routing.ts'
import type { RoutingVersion } from '../../../shared/routing/version.ts'
import { dateText } from '../../text/date-text.ts'
import { ChangeEvents } from '../frame/change/change-events.tsx'
import { DecidePart } from '../frame/change/decide-part.tsx'
import { isOwnChange } from '../frame/change/own-change.ts'
import { useDesk } from '../frame/desk-context.ts'
import { DraftsWait } from '../frame/drafts/draft-note.tsx'
import { LeftNote } from '../frame/drafts/left-note.tsx'
import { useHasDraft } from '../frame/drafts/use-draft.ts'
import { Button } from '../frame/form/button.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { LandingHeading } from '../frame/landing-heading.tsx'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords, type Words } from '../frame/words.ts'
import { RulesEditor } from './rules-editor.tsx'
import { firstDay, openVersion, rulesOf, TABLE_DRAFT } from './rules-entry.ts'
import { Difference, RulesView } from './rules-view.tsx'

/** The routing table: what is in force, what is coming, and the one that two people work on. */
export function RoutingPage() {
  const live = useLive(routingRoutes.show)
  const reply = live.loaded.value
  return reply ? <Tables live={live} reply={reply} /> : <Waiting of={live.loaded} />
}

function Tables({ live, reply }: { live: Live<RoutingReply>; reply: RoutingReply }) {
  const { say, language } = useWords()
  const hasDraft = useHasDraft()
  const [chosen, setBegun] = useState(false)
  const begun = chosen || hasDraft(TABLE_DRAFT)
  const open = openVersion(reply)
  const now = reply.versions.find(({ version }) => version === reply.inForce)
  const coming = reply.versions.find((one) => isApproved(one) && one.validFrom > reply.today)
  const writing = reply.mayWrite && (open ? open.change?.state === 'draft' : begun)
  return (
    <>
      {now && <p>{say('routing.inForce', { n: now.version, date: dateText(now.validFrom, language) })}</p>}
      {coming && !open && <OpenVersion live={live} reply={reply} one={coming} />}
      {!reply.mayWrite && <p class="hint">{say('routing.readOnly')}</p>}
      {reply.mayWrite && !open && !begun && <DraftsWait />}
      {reply.mayWrite && !open && !begun && (
        <p class="acts">
          <Button onClick={() => setBegun(true)}>{say('routing.new')}</Button>
        </p>
      )}
      {writing && <RulesEditor live={live} reply={reply} onLeave={() => setBegun(false)} />}
      {open && !writing && <OpenVersion live={live} reply={reply} one={open} />}
      {!open && !writing && <Problem error={live.act.error} />}
      {now && !open && !writing && <RulesView rules={now} reply={reply} />}
      <VersionList reply={reply} />
    </>
  )
}

/** Every version there was, newest first, with who drafted and approved it. */
function VersionList({ reply }: { reply: RoutingReply }) {
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

interface OpenVersionProps {
  readonly live: Live<RoutingReply>
  readonly reply: RoutingReply
  readonly one: RoutingVersion
}

/** A version that is not in force yet, to read and decide on. */
function OpenVersion({ live, reply, one }: OpenVersionProps) {
  const { me } = useDesk()
  const { say, language } = useWords()
  const { change, version: n } = one
  if (!change) return null
  const approved = change.state === 'approved'
  const date = dateText(one.validFrom, language)
  const newest = reply.versions[0] === one
  return (
    <section class="flow" aria-labelledby="rules-open">
      <LandingHeading id="rules-open" came={change.revision}>
        {approved
          ? say('routing.coming', { n, date })
          : say('routing.waiting', { n, state: say(`change.state.${change.state}`) })}
      </LandingHeading>
      <p>{change.why}</p>
      {change.state === 'review' && <LeftNote name={TABLE_DRAFT} />}
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
        name={TABLE_DRAFT}
        onStep={(step, more) => {
          const { revision } = change
          const write = live.changeAs(({ versions }) => {
            const stands = versions.find(({ version }) => version === n)
            const isFrom = more.validFrom === undefined || stands?.validFrom === more.validFrom
            return (
              isFrom && isOwnChange(stands?.change, { what: step, revision, by: me.sub, reason: more.reason })
            )
          })
          return write(routingRoutes.step, { params: { version: n }, body: { step, revision, ...more } })
        }}
      />
    </section>
  )
}
