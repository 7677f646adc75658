import { useState } from 'preact/hooks'
import { noticeRoutes, type SubscriptionsReply } from '../../../shared/contract/notices.ts'
import { SubscriptionSettings, type Way, ways } from '../../../shared/notices/subscription.ts'
import { Button } from '../frame/form/button.tsx'
import { Choice } from '../frame/form/choice.tsx'
import { Field } from '../frame/form/field.tsx'
import { Form } from '../frame/form/form.tsx'
import { randomId } from '../frame/random-id.ts'
import type { Live } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'

/** Adds a way of being told. */
export function SubscriptionForm({
  busy,
  change,
}: {
  busy: boolean
  change: Live<SubscriptionsReply>['change']
}) {
  const { say } = useWords()
  const [id, setId] = useState(randomId)
  const [way, setWay] = useState<Way>('mail')
  const [to, setTo] = useState('')
  const [pace, setPace] = useState<SubscriptionSettings['pace']>('now')
  const [tried, setTried] = useState(false)
  const settings = SubscriptionSettings.safeParse({ way, to: to.trim(), pace })
  const kind = way === 'mail' ? 'mail' : 'hook'
  const save = async () => {
    setTried(true)
    if (!settings.success) return
    const set = { params: { subscription: id }, body: settings.data }
    if (!(await change(noticeRoutes.set, set))) return
    setId(randomId())
    setTo('')
    setTried(false)
  }
  const hints = {
    json: 'notices.to.hook.hint',
    wecom: 'notices.to.hook.hint',
    dingtalk: 'notices.to.dingtalk.hint',
  } as const
  return (
    <Form class="flow case-form" aria-labelledby="subscription-title" onSubmit={() => void save()}>
      <h2 id="subscription-title">{say('notices.add')}</h2>
      <Choice label={say('notices.way')} value={way} onChange={(value) => setWay(value as Way)}>
        {ways.map((one) => (
          <option key={one} value={one}>
            {say(`notices.way.${one}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={say(`notices.to.${kind}`)}
        maxLength={400}
        autocomplete="off"
        value={to}
        {...(way !== 'mail' && { hint: say(hints[way]) })}
        problem={tried && !settings.success ? say(`notices.to.${kind}.wrong`) : undefined}
        onInput={setTo}
      />
      <Choice
        label={say('notices.pace')}
        value={pace}
        onChange={(value) => setPace(value as SubscriptionSettings['pace'])}
      >
        <option value="now">{say('notices.pace.now')}</option>
        <option value="daily">{say('notices.pace.daily')}</option>
      </Choice>
      <p class="acts">
        <Button submit disabled={busy}>
          {say('notices.save')}
        </Button>
      </p>
    </Form>
  )
}
