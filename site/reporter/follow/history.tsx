import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import type { Day } from '../../../shared/value/day.ts'
import { say, sayDay } from '../texts.ts'
import { agencyName, sayEvent, sayState } from './say-state.ts'
import { today } from './today.ts'

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
              <li key={one.agency}>{referralDutyText(one, today())}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="hint">{`${say('follow.dueBasis.rule')} ${say('follow.dueBasis.anon')}`}</p>
      <p class="hint">{say('common.check.explain')}</p>
    </section>
  )
}

/** Whether another department was told, and has it; else by when it will be, or that the day has passed. */
export function referralDutyText(
  { agency, by, notifiedOn, receivedOn }: FollowedTip['referrals'][number],
  day: Day,
): string {
  const name = agencyName(agency)
  if (notifiedOn && receivedOn) {
    const days = { date: sayDay(notifiedOn), received: sayDay(receivedOn) }
    return say('follow.referral.received', { ...days, agency: name })
  }
  if (notifiedOn) return say('follow.referral.done', { date: sayDay(notifiedOn), agency: name })
  return say(by < day ? 'follow.referral.missed' : 'follow.referral.due', { date: sayDay(by), agency: name })
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
          <b>{sayState(tip).next}</b>
        </li>
      )}
    </ol>
  )
}

function Step({ event, now }: { readonly event: FollowedTip['events'][number]; readonly now: boolean }) {
  const { title, detail } = sayEvent(event)
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
