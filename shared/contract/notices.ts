import * as z from 'zod'
import { Subscription } from '../notices/subscription.ts'

/** `GET /api/desk/notices`: how one's own office is told. Webhooks carry their key: only the host is shown. */
export const SubscriptionsReply = z.strictObject({
  subscriptions: z.array(
    z.strictObject({
      ...Subscription.pick({ id: true, way: true, pace: true, setBy: true, setOn: true, sentOn: true }).shape,
      shown: z.string(),
      /** A notice is on its way. */
      owed: z.boolean(),
      fault: Subscription.shape.fault,
      /** Failed attempts at the one on its way. */
      attempts: z.int(),
    }),
  ),
})
export type SubscriptionsReply = z.infer<typeof SubscriptionsReply>

/** `POST /api/desk/notices/{subscription}`: has a notice sent to try it, or takes it away. */
export const SubscriptionAct = z.strictObject({ act: z.enum(['try', 'remove']) })
