import { isQuiet } from '../../../shared/notices/counts.ts'
import { noticeText } from '../../../shared/notices/notice-text.ts'
import { firstKey, isRehearsal, owedSince } from '../../../shared/notices/owed.ts'
import type { NoticeFault, Subscription } from '../../../shared/notices/subscription.ts'
import { officeName } from '../../../shared/office/office-name.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { addHours, hourInShanghai } from '../../../shared/value/hour.ts'
import type { Clock, Outside } from '../clock.ts'
import { countNotice } from './count-notice.ts'
import { HookRefused, hookBody } from './webhook.ts'

/**
 * Sends what a subscription is owed: the counts as they are now, under a Message-ID that stays the same until it went
 * out. Twice at once sends it twice, under that one id. A failure is noted and tried again: at the next three
 * rounds, then after 2, 4, 8, 16 and every 24 hours.
 */
export async function sendNotice(
  clock: Clock,
  outside: Outside,
  subscription: Subscription,
): Promise<'sent' | 'unsent'> {
  const { owedKey } = subscription
  if (owedKey === undefined) return 'unsent'
  const now = clock.now()
  const today = dayInShanghai(now)
  const rehearsal = isRehearsal(owedKey)
  const counts = await countNotice(clock, subscription.unit, today)
  const next =
    subscription.pace === 'daily' ? { key: firstKey(now), since: owedSince(subscription, now) } : undefined
  if (isQuiet(counts) && !rehearsal) {
    if (subscription.foundNothing || next) await clock.tips.settleNotice(subscription, { next })
    else await clock.tips.putOffNotice(subscription, 'foundNothing')
    return 'unsent'
  }
  const link = `${outside.origin}/desk/#/tips`
  const words = noticeText(officeName(subscription.unit, 'zh'), counts, link, rehearsal)
  const id = hashOf(`${subscription.id}#${owedKey}`).slice(0, 32)
  const fault = await deliver(outside, subscription, { id, unit: subscription.unit, counts, link, words })
  if (fault) {
    const attempts = (subscription.attempts ?? 0) + 1
    const since = addHours(hourInShanghai(now), attempts <= 3 ? 0 : Math.min(24, 2 ** (attempts - 3)))
    await clock.tips.putOffNotice(subscription, { fault, attempts, since })
    return 'unsent'
  }
  await clock.tips.settleNotice(subscription, { sentOn: today, next })
  return 'sent'
}

async function deliver(
  { origin, mail, post }: Outside,
  { way, to }: Subscription,
  told: Parameters<typeof hookBody>[1],
): Promise<NoticeFault | undefined> {
  try {
    if (way !== 'mail') await post(to, hookBody(way, told))
    else if (mail) await mail({ to, ...told.words, messageId: `<${told.id}@${new URL(origin).hostname}>` })
    else return 'notSet'
    return undefined
  } catch (error) {
    return wasRefused(error) ? 'refused' : 'unreachable'
  }
}

/** A mail server that answers with a number was reached. */
function wasRefused(error: unknown): boolean {
  return (
    error instanceof HookRefused ||
    (error instanceof Error && 'responseCode' in error && error.responseCode !== undefined)
  )
}
