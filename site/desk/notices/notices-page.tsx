import { useState } from 'preact/hooks'
import { noticeRoutes, type SubscriptionsReply } from '../../../shared/contract/notices.ts'
import { SUBSCRIPTIONS, SubscriptionSettings, type Way, ways } from '../../../shared/notices/subscription.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { randomId } from '../frame/random-id.ts'
import { type Live, useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { SubscriptionRow } from './subscription-row.tsx'

/** How one's own office is told that something waits, whether that works, and setting it. */
export function NoticesPage() {
  const { say } = useWords()
  const live = useLive(noticeRoutes.show)
  const { loaded, act } = live
  const subscriptions = loaded.value?.subscriptions
  return (
    <section class="desk-sheet flow" aria-labelledby="notices-title">
      <h1 id="notices-title">{say('notices.title')}</h1>
      <p class="hint">{say('notices.what')}</p>
      {!subscriptions && <Waiting of={loaded} />}
      <Problem error={act.error} />
      {subscriptions?.length === 0 && <p class="notice">{say('notices.none')}</p>}
      {subscriptions && subscriptions.length > 0 && (
        <ul class="row-list">
          {subscriptions.map((subscription) => (
            <SubscriptionRow key={subscription.id} subscription={subscription} live={live} />
          ))}
        </ul>
      )}
      {subscriptions && subscriptions.length < SUBSCRIPTIONS && <SubscriptionForm live={live} />}
    </section>
  )
}

type Pace = SubscriptionSettings['pace']
const paces: readonly Pace[] = ['now', 'daily']

const hints = {
  json: 'notices.to.hook.hint',
  wecom: 'notices.to.hook.hint',
  dingtalk: 'notices.to.dingtalk.hint',
} as const

/** Adds a way of being told. */
function SubscriptionForm({ live }: { live: Live<SubscriptionsReply> }) {
  const { say } = useWords()
  const [id, setId] = useState(randomId)
  const [way, setWay] = useState<Way>('mail')
  const [to, setTo] = useState('')
  const [pace, setPace] = useState<Pace>('now')
  const [tried, setTried] = useState(false)
  const settings = SubscriptionSettings.safeParse({ way, to: to.trim(), pace })
  const kind = way === 'mail' ? 'mail' : 'hook'
  const save = async () => {
    setTried(true)
    if (!settings.success) return
    const set = { params: { subscription: id }, body: settings.data }
    if (!(await live.change(noticeRoutes.set, set))) return
    setId(randomId())
    setTo('')
    setTried(false)
  }
  return (
    <Form class="flow sheet-form" aria-labelledby="subscription-title" onSubmit={() => void save()}>
      <h2 id="subscription-title">{say('notices.add')}</h2>
      <WayChoice way={way} onChange={setWay} />
      <Field
        label={say(`notices.to.${kind}`)}
        maxLength={400}
        value={to}
        {...(way !== 'mail' && { hint: say(hints[way]) })}
        problem={tried && !settings.success ? say(`notices.to.${kind}.wrong`) : undefined}
        onInput={setTo}
      />
      <PaceChoice pace={pace} onChange={setPace} />
      <p class="acts">
        <Button submit disabled={live.act.busy}>
          {say('notices.save')}
        </Button>
      </p>
    </Form>
  )
}

function WayChoice({ way, onChange }: { way: Way; onChange: (way: Way) => void }) {
  const { say } = useWords()
  const choose = (value: string) => onChange(ways.find((one) => one === value) ?? way)
  return (
    <Choice label={say('notices.way')} value={way} onChange={choose}>
      {ways.map((one) => (
        <option key={one} value={one}>
          {say(`notices.way.${one}`)}
        </option>
      ))}
    </Choice>
  )
}

function PaceChoice({ pace, onChange }: { pace: Pace; onChange: (pace: Pace) => void }) {
  const { say } = useWords()
  const choose = (value: string) => onChange(paces.find((one) => one === value) ?? pace)
  return (
    <Choice label={say('notices.pace')} value={pace} onChange={choose}>
      {paces.map((one) => (
        <option key={one} value={one}>
          {say(`notices.pace.${one}`)}
        </option>
      ))}
    </Choice>
  )
}
