import { useState } from 'preact/hooks'
import { noticeRoutes, type SubscriptionsReply } from '../../../shared/contract/notices.ts'
import { dateText } from '../../text/date-text.ts'
import { Button } from '../frame/form/button.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords, type Words } from '../frame/words.ts'

type Subscription = SubscriptionsReply['subscriptions'][number]

interface Props {
  readonly subscription: Subscription
  readonly busy: boolean
  readonly change: Live<SubscriptionsReply>['change']
}

/** One way of being told: where to, when, how it went, trying and removing it. */
export function SubscriptionRow({ subscription, busy, change }: Props) {
  const words = useWords()
  const { say, language } = words
  const [asked, setAsked] = useState(false)
  const { id, way, shown: to, pace, setBy: name, setOn } = subscription
  const act = (what: 'try' | 'remove') =>
    void change(noticeRoutes.act, { params: { subscription: id }, body: { act: what } })
  return (
    <li>
      <span>
        <b>{to}</b>　{say(`notices.way.${way}`)}　{say(`notices.pace.${pace}`)}
        <span class="hint">　{say('notices.set', { name, date: dateText(setOn, language) })}</span>
        <br />
        <span class={subscription.fault ? 'problem' : 'hint'} role="status">
          {stateText(subscription, words)}
        </span>
        {asked && <span class="problem">　{say('notices.remove.sure')}</span>}
      </span>
      <span class="acts">
        {asked ? (
          <>
            <Button disabled={busy} onClick={() => act('remove')}>
              {say('notices.remove.which', { to })}
            </Button>
            <Button look="plain" onClick={() => setAsked(false)}>
              {say('notices.keep')}
            </Button>
          </>
        ) : (
          <>
            <Button
              look="plain"
              disabled={busy}
              aria-label={say('notices.try.which', { to })}
              onClick={() => act('try')}
            >
              {say('notices.try')}
            </Button>
            <Button
              look="plain"
              disabled={busy}
              aria-label={say('notices.remove.which', { to })}
              onClick={() => setAsked(true)}
            >
              {say('notices.remove')}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

function stateText(
  { fault, attempts: n, owed, pace, sentOn }: Subscription,
  { say, language }: Words,
): string {
  if (fault) return say(`notices.fault.${fault}`, { n })
  if (owed && pace === 'now') return say('notices.state.owed')
  if (sentOn) return say('notices.state.ok', { date: dateText(sentOn, language) })
  return say(owed ? 'notices.state.waiting' : 'notices.state.new')
}
