import * as z from 'zod'
import { Day } from '../value/day.ts'
import { Hour } from '../value/hour.ts'
import { TipId } from '../value/id.ts'

/** How an office is reached: e-mail, or a webhook that takes plain JSON, WeCom's format or DingTalk's. */
export const ways = ['mail', 'json', 'wecom', 'dingtalk'] as const
export type Way = (typeof ways)[number]

/** What happened when a notice could not be delivered. Never the other side's own words. */
export const noticeFaults = ['unreachable', 'refused', 'notSet'] as const
export type NoticeFault = (typeof noticeFaults)[number]

/** How many ways an office may have. */
export const SUBSCRIPTIONS = 10

/** Where an office is notified that something waits, and when: at once, or every morning. */
export const SubscriptionSettings = z
  .strictObject({
    way: z.enum(ways),
    /** An e-mail address, or the webhook's address. */
    to: z.string().max(400),
    pace: z.enum(['now', 'daily']),
  })
  .refine(({ way, to }) => (way === 'mail' ? z.email().safeParse(to).success : isWebhook(to)), {
    path: ['to'],
  })
export type SubscriptionSettings = z.infer<typeof SubscriptionSettings>

/** A subscription as the store knows it. */
export const Subscription = z.object({
  id: TipId,
  office: z.string(),
  way: z.enum(ways),
  to: z.string(),
  pace: z.enum(['now', 'daily']),
  /** Name of the member of staff who set it. */
  setBy: z.string(),
  setOn: Day,
  /** What the next notice is for: its Message-ID follows from it. Absent: nothing is owed. */
  owedKey: z.string().optional(),
  /** The newest thing it is owed for. */
  latestKey: z.string().optional(),
  /** Attempts at the notice that is owed, also one that is under way or was cut short. */
  attempts: z.int().optional(),
  /** The hour in which an attempt began that has not ended. */
  beganIn: Hour.optional(),
  fault: z.enum(noticeFaults).optional(),
  /** It found nothing to notify of once; the index may have been behind. */
  foundNothing: z.boolean().optional(),
  /** Day on which a notice last went out. */
  sentOn: Day.optional(),
})
export type Subscription = z.infer<typeof Subscription>

/**
 * An address that the clock may call: HTTPS on the usual port, a name with a dot and not a number, and no
 * password in it. What answers inside the platform is never reached this way.
 */
export function isWebhook(text: string): boolean {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return false
  const { hostname } = url
  return /^(?!.*\.(?:internal|local|localhost)$)[a-z0-9.-]+\.[a-z][a-z0-9-]+$/.test(hostname)
}

/** An address as it may be shown: webhooks carry their key, so only the host. */
export function shownAddress({ way, to }: Pick<Subscription, 'way' | 'to'>): string {
  return way === 'mail' ? to : `${URL.parse(to)?.host ?? ''}/…`
}
