import * as z from 'zod'
import { Subscription, SubscriptionSettings } from '../notices/subscription.ts'
import { route } from './route.ts'

/** How one's own office is notified. Webhooks carry their key: only the host is shown. */
export const SubscriptionsReply = z.strictObject({
  subscriptions: z.array(
    z.strictObject({
      ...Subscription.pick({ id: true, way: true, pace: true, setBy: true, setOn: true, sentOn: true }).shape,
      shown: z.string(),
      /** A notice is on its way. */
      owed: z.boolean(),
      fault: Subscription.shape.fault,
      /** Attempts at the one on its way. */
      attempts: z.int(),
    }),
  ),
})
export type SubscriptionsReply = z.infer<typeof SubscriptionsReply>

/** Has a notice sent to try it, or takes it away. */
export const SubscriptionAct = z.strictObject({ act: z.enum(['try', 'remove']) })

/** How an office is notified that something waits. */
export const noticeRoutes = {
  show: route('/api/desk/notices', {
    ...{ stage: 'desk', method: 'get', roles: ['lead', 'citySupervisor'] },
    summary: 'How an office is told that something waits',
    reply: SubscriptionsReply,
  }),
  set: route('/api/desk/notices/{subscription}', {
    ...{ stage: 'desk', method: 'put', roles: ['lead', 'citySupervisor'], summary: 'Sets a subscription' },
    ...{ request: SubscriptionSettings, limit: 2048, reply: SubscriptionsReply },
    refusals: ['quota'],
  }),
  act: route('/api/desk/notices/{subscription}', {
    ...{ stage: 'desk', method: 'post', roles: ['lead', 'citySupervisor'] },
    summary: 'Tries a subscription out, or takes it away',
    ...{ request: SubscriptionAct, limit: 1024, reply: SubscriptionsReply },
  }),
}
