import { noticeRoutes } from '../../../shared/contract/notices.ts'
import { SUBSCRIPTIONS } from '../../../shared/notices/subscription.ts'
import { Problem } from '../frame/form/problem.tsx'
import { Waiting } from '../frame/form/waiting.tsx'
import { useLive } from '../frame/use-live.ts'
import { useWords } from '../frame/words.ts'
import { SubscriptionForm } from './subscription-form.tsx'
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
