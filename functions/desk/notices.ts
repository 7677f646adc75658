import type { Context, Handler } from 'hono'
import { noticeRoutes, type SubscriptionsReply } from '../../shared/contract/notices.ts'
import { firstKey, owedSince, rehearsalKey } from '../../shared/notices/owed.ts'
import { SUBSCRIPTIONS, type Subscription, shownAddress } from '../../shared/notices/subscription.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { Id } from '../../shared/value/id.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Desk } from './desk.ts'

/** `GET /api/desk/notices`: how one's own office is notified that something waits, and whether that works. */
export function showSubscriptions(desk: Desk): Handler {
  return async (context) => reply(desk, context, await authenticate(desk, context, noticeRoutes.show))
}

/**
 * `PUT /api/desk/notices/{subscription}`: sets a subscription under an id of the writer's choice; again changes it.
 * Refuses `badRequest`, and `quota` past the most that an office may have.
 */
export function setSubscription(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, noticeRoutes.set)
    const id = subscriptionId(context)
    const settings = await readBody(context, noticeRoutes.set)
    const all = await desk.tips.listSubscriptions(staff.office)
    if (all.length >= SUBSCRIPTIONS && !all.some((one) => one.id === id)) throw new Refusal('quota')
    const now = desk.now()
    const daily = settings.pace === 'daily'
    const subscription: Subscription = {
      ...{ id, office: staff.office, ...settings, setBy: staff.name, setOn: dayInShanghai(now) },
      ...(daily && { owedKey: firstKey(now), latestKey: firstKey(now) }),
    }
    await desk.tips.saveSubscription(subscription, daily ? owedSince(settings, now) : undefined)
    return reply(desk, context, staff)
  }
}

/**
 * `POST /api/desk/notices/{subscription}`: has a notice sent with the next round, to try it; or takes it away.
 * Refuses `badRequest` and `notFound`.
 */
export function actOnSubscription(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, noticeRoutes.act)
    const { act } = await readBody(context, noticeRoutes.act)
    const subscription = await desk.tips.readSubscription(staff.office, subscriptionId(context))
    if (!subscription) throw new Refusal('notFound')
    const now = desk.now()
    if (act === 'remove') await desk.tips.removeSubscription(staff.office, subscription.id)
    else await desk.tips.oweNow(subscription, { key: rehearsalKey(now), since: hourInShanghai(now) })
    return reply(desk, context, staff)
  }
}

function subscriptionId(context: Context): Id {
  return partOf(context, 'subscription')
}

async function reply(desk: Desk, context: Context, { office }: Staff) {
  const all = await desk.tips.listSubscriptions(office)
  const body: SubscriptionsReply = {
    subscriptions: all.map((subscription) => ({
      ...{
        id: subscription.id,
        way: subscription.way,
        pace: subscription.pace,
        setBy: subscription.setBy,
        setOn: subscription.setOn,
      },
      ...(subscription.sentOn !== undefined && { sentOn: subscription.sentOn }),
      ...(subscription.fault !== undefined && { fault: subscription.fault }),
      shown: shownAddress(subscription),
      owed: subscription.owedKey !== undefined,
      attempts: subscription.attempts ?? 0,
    })),
  }
  return context.json(body)
}
