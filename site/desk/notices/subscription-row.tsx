import { useState } from 'preact/hooks'
import { noticeRoutes, type SubscriptionsReply } from '../../../shared/contract/notices.ts'
import { dateText } from '../../text/date-text.ts'
import { Button } from '../frame/form/button.tsx'
import type { Live } from '../frame/use-live.ts'
import { useWords, type Words } from '../frame/words.ts'

type Subscription = SubscriptionsReply['subscriptions'][number]

interface Props {
  readonly subscription: Subscription
  readonly live: Live<SubscriptionsReply>
}

/** One way of being told: where to, when, how it went, trying and removing it. */
export function SubscriptionRow({ subscription, live }: Props) {
  const words = useWords()
  const { say, language } = words
  const [asked, setAsked] = useState(false)
  const { busy } = live.act
  const { id, way, shown: to, pace, setBy: name, setOn } = subscription
  const act = (what: 'try' | 'remove') =>
    void live.change(noticeRoutes.act, { params: { subscription: id }, body: { act: what } })
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
        {asked && (
          <>
            <Button disabled={busy} onClick={() => act('remove')}>
              {say('notices.remove.which', { to })}
            </Button>
            <Button look="plain" onClick={() => setAsked(false)}>
              {say('notices.keep')}
            </Button>
          </>
        )}
        {!asked && <RowActs to={to} busy={busy} onTry={() => act('try')} onRemove={() => setAsked(true)} />}
      </span>
    </li>
  )
}

interface ActsProps {
  readonly to: string
  readonly busy: boolean
  readonly onTry: () => void
  readonly onRemove: () => void
}

function RowActs({ to, busy, onTry, onRemove }: ActsProps) {
  const { say } = useWords()
  return (
    <>
      <Button look="plain" disabled={busy} aria-label={say('notices.try.which', { to })} onClick={onTry}>
        {say('notices.try')}
      </Button>
      <Button
        look="plain"
        disabled={busy}
        aria-label={say('notices.remove.which', { to })}
        onClick={onRemove}
      >
        {say('notices.remove')}
      </Button>
    </>
  )
}

/** How the last notice went, or that one waits. */
export function stateText(
  { fault, attempts: n, owed, pace, sentOn }: Subscription,
  { say, language }: Words,
): string {
  if (fault) return say(`notices.fault.${fault}`, { n })
  if (owed && pace === 'now') return say('notices.state.owed')
  if (sentOn) return say('notices.state.ok', { date: dateText(sentOn, language) })
  return say(owed ? 'notices.state.waiting' : 'notices.state.new')
}
