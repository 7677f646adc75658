import { type NoticeFault, Subscription } from '../../shared/notices/subscription.ts'
import type { Day } from '../../shared/value/day.ts'
import { addHours, type Hour } from '../../shared/value/hour.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { readable } from './readable.ts'
import type { Table } from './table.ts'
import { workShard } from './work.ts'

const partition = (office: OfficeCode) => `SUBSCRIPTIONS#${office}`
const keyOf = (office: OfficeCode, id: string) => ({ pk: partition(office), sk: `SUBSCRIPTION#${id}` })

/** The subscriptions of an office that can be read, strongly consistent. */
export async function listSubscriptions(tips: Table, office: OfficeCode): Promise<Subscription[]> {
  const page = await tips.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': partition(office) },
    ConsistentRead: true,
  })
  return readable('subscriptions', page.rows, (row) => Subscription.parse(row))
}

export async function readSubscription(
  tips: Table,
  office: OfficeCode,
  id: string,
): Promise<Subscription | undefined> {
  const row = await tips.read(keyOf(office, id))
  return row && Subscription.parse(row)
}

/** Sets a subscription under the id its writer chose. `owedSince`: the hour from which a first notice is owed. */
export function saveSubscription(
  tips: Table,
  subscription: Subscription,
  owedSince?: string,
): Promise<boolean> {
  const { pk, sk } = keyOf(subscription.office, subscription.id)
  const work = owedSince !== undefined && { workShard: workShard(pk), workSince: owedSince }
  return tips.put({ pk, sk, ...subscription, ...work })
}

export async function removeSubscription(tips: Table, office: OfficeCode, id: string): Promise<void> {
  await tips.remove(keyOf(office, id))
}

/** From an hour on, the subscription is owed a notice; one that it is owed already takes this along. */
export function oweNotice(
  tips: Table,
  { office, id }: Subscription,
  { key, since }: { key: string; since: Hour },
): Promise<boolean> {
  return tips.update(keyOf(office, id), {
    expression:
      'SET latestKey = :key, owedKey = if_not_exists(owedKey, :key), workShard = if_not_exists(workShard, :shard), workSince = if_not_exists(workSince, :since)',
    condition: 'attribute_exists(pk)',
    values: { ':key': key, ':shard': workShard(partition(office)), ':since': since },
  })
}

/** Somebody wants a notice now, whatever is owed. */
export function oweNow(
  tips: Table,
  { office, id }: Subscription,
  { key, since }: { key: string; since: Hour },
): Promise<boolean> {
  return tips.update(keyOf(office, id), {
    expression:
      'SET latestKey = :key, owedKey = :key, attempts = :none, workShard = :shard, workSince = :since REMOVE beganIn',
    condition: 'attribute_exists(pk)',
    values: { ':key': key, ':none': 0, ':shard': workShard(partition(office)), ':since': since },
  })
}

/**
 * Counts an attempt at the notice that is owed, before it is made: one that is cut short was made all the same, and is
 * made again at `since`, at the earliest when the hour after `now` is over. False when another round began on it and has
 * not ended.
 */
export function beginNotice(
  tips: Table,
  seen: Subscription,
  { attempts, since, now }: { attempts: number; since: Hour; now: Hour },
): Promise<boolean> {
  const made = seen.attempts === undefined ? 'attribute_not_exists(attempts)' : 'attempts = :seen'
  return tips.update(keyOf(seen.office, seen.id), {
    expression: 'SET attempts = :attempts, workSince = :since, beganIn = :now',
    condition: `owedKey = :owed AND ${made} AND (attribute_not_exists(beganIn) OR beganIn < :before)`,
    values: {
      ...{ ':now': now, ':before': addHours(now, -1) },
      ...{ ':attempts': attempts, ':since': since, ':owed': seen.owedKey },
      ...(seen.attempts !== undefined && { ':seen': seen.attempts }),
    },
  })
}

/**
 * A notice went out, or there was nothing to tell. What came in meanwhile is owed from `now` on. `next`: the hour and
 * key of the next one that is owed anyway.
 */
export async function settleNotice(
  tips: Table,
  seen: Subscription,
  how: { now: Hour; sentOn?: Day | undefined; next?: { key: string; since: Hour } | undefined },
): Promise<void> {
  const { now, sentOn, next } = how
  const sent = sentOn === undefined ? '' : ', sentOn = :day'
  const day = sentOn === undefined ? {} : { ':day': sentOn }
  const condition = 'latestKey = :latest'
  const values = { ':latest': seen.latestKey, ':none': 0, ...day }
  const settled = next
    ? await tips.update(keyOf(seen.office, seen.id), {
        expression: `SET attempts = :none, owedKey = :key, latestKey = :key, workSince = :since${sent} REMOVE fault, foundNothing, beganIn`,
        condition,
        values: { ...values, ':key': next.key, ':since': next.since },
      })
    : await tips.update(keyOf(seen.office, seen.id), {
        expression: `SET attempts = :none${sent} REMOVE fault, foundNothing, beganIn, owedKey, latestKey, workShard, workSince`,
        condition,
        values,
      })
  if (settled) return
  await tips.update(keyOf(seen.office, seen.id), {
    expression: `SET attempts = :none, owedKey = latestKey, workSince = :now${sent} REMOVE fault, foundNothing, beganIn`,
    condition: 'attribute_exists(owedKey)',
    values: { ':none': 0, ':now': now, ...day },
  })
}

/** Nothing was found to notify of once: the notice stays owed until the next round. */
export async function putOffNotice(tips: Table, seen: Subscription): Promise<void> {
  await tips.update(keyOf(seen.office, seen.id), {
    expression: 'SET foundNothing = :yes',
    condition: 'owedKey = :owed',
    values: { ':yes': true, ':owed': seen.owedKey },
  })
}

/** Notes what went wrong with an attempt. The notice stays owed, from the hour that its beginning set. */
export async function noteFault(tips: Table, seen: Subscription, fault: NoticeFault): Promise<void> {
  await tips.update(keyOf(seen.office, seen.id), {
    expression: 'SET fault = :fault REMOVE beganIn',
    condition: 'owedKey = :owed',
    values: { ':fault': fault, ':owed': seen.owedKey },
  })
}

const reminded = (key: string) => ({ pk: 'REMINDED', sk: key })

/** Whether offices were owed word of an occasion already. */
export async function wasReminded(tips: Table, key: string): Promise<boolean> {
  return (await tips.read(reminded(key))) !== undefined
}

/** Notes that they were. */
export async function noteReminded(tips: Table, key: string): Promise<void> {
  await tips.put(reminded(key))
}
