import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { referralDutyText } from '../../../shared/follow/say-duties.ts'
import { partLines } from '../../../shared/follow/say-parts.ts'
import { sayEvent, sayState } from '../../../shared/follow/say-state.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import { say, sayDay } from '../texts.ts'
import { today } from './today.ts'
import { voice } from './voice.ts'

/** What happened to a tip, what comes next, and what the office owes other departments. */
export function History({ tip }: { readonly tip: FollowedTip }) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say('follow.history')}</h2>
      <Timeline tip={tip} />
      {tip.transfers > 0 && <p>{say('follow.transfers', { n: tip.transfers })}</p>}
      {tip.referrals.length > 0 && (
        <section id="duties" aria-labelledby="duties-title">
          <h3 id="duties-title">{say('follow.referrals')}</h3>
          <ul class="plainlist">
            {tip.referrals.map((one) => (
              <li key={one.agency}>{referralDutyText(voice, one, today())}</li>
            ))}
          </ul>
        </section>
      )}
      <Parts tip={tip} />
      <p class="hint">{`${say('follow.dueBasis.rule')} ${say('follow.dueBasis.anon')}`}</p>
      <p class="hint">{say('common.check.explain')}</p>
    </section>
  )
}

/** What went to another office, and how it stands there. */
function Parts({ tip: { parts } }: { readonly tip: FollowedTip }) {
  if (parts.length === 0) return null
  return (
    <section id="parts" aria-labelledby="parts-title">
      <h3 id="parts-title">{say('follow.parts')}</h3>
      <p class="hint">{say('follow.parts.what')}</p>
      <ul class="plainlist">
        {parts.map((part) => (
          <li key={part.id}>
            {partLines(voice, part).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Timeline({ tip }: { readonly tip: FollowedTip }) {
  const now = tip.events.findLast((event) => event.kind !== 'message')
  return (
    <ol class="track dated" id="history">
      {tip.events.map((event) => (
        <Step key={event.n} event={event} now={event === now} />
      ))}
      {isOpen(tip.state) && (
        <li class="next">
          <span class="day">{say('follow.due', { date: sayDay(tip.dueBy) })}</span>
          <b>{sayState(voice, tip).next}</b>
        </li>
      )}
    </ol>
  )
}

function Step({ event, now }: { readonly event: FollowedTip['events'][number]; readonly now: boolean }) {
  const { title, detail } = sayEvent(voice, event)
  return (
    <li class={now ? 'now' : ''}>
      <time dateTime={event.day}>{sayDay(event.day)}</time>
      <b>{title}</b>
      {detail && (
        <>
          <br />
          <span class="hint">{detail}</span>
        </>
      )}
    </li>
  )
}
