import type { Day } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Key, Table } from '../table.ts'
import { type Due, workShard, workShards } from '../work.ts'

/** Where a tip's counting stands: what of it is in the counts, and whether the clock has to look again. */
export const countKey = (id: TipId): Key => ({ pk: `TIP#${id}`, sk: 'COUNT' })

/** Partition of the work index for tips to be counted: apart from all other work. */
const shardOf = (pk: string) => `count#${workShard(pk)}`

/**
 * Says that a tip changes in a way that counts, before it does. `version`: the one that it will have. `opened`: it stays what it
 * is, and somebody opened it. `day`: of the change. Again is fine; when the change does not come, nothing is counted.
 */
export async function expectCount(
  tips: Table,
  id: TipId,
  { version, day, opened }: { version: number; day: Day; opened?: boolean },
): Promise<void> {
  const key = countKey(id)
  await tips.update(key, {
    expression: `SET upTo = :version, workShard = :shard, workSince = :day${opened ? ', opened = :yes' : ''} REMOVE waited ADD marks :one`,
    condition: 'attribute_not_exists(upTo) OR upTo <= :version',
    values: {
      ...{ ':version': version, ':shard': shardOf(key.pk), ':day': day, ':one': 1 },
      ...(opened && { ':yes': true }),
    },
  })
}

/** Before any day of a tip: what is to be counted since then comes first, and no month is made before. */
const FIRST = '2000-01-01'

/** Says that a tip is to be counted whatever changed. `version`: the one that it has. */
export async function countAgain(tips: Table, id: TipId, version: number): Promise<void> {
  const key = countKey(id)
  await tips.update(key, {
    expression:
      'SET upTo = if_not_exists(upTo, :version), workShard = :shard, workSince = :first ADD marks :one',
    condition: 'attribute_not_exists(upTo) OR upTo >= :least',
    values: { ':version': version, ':shard': shardOf(key.pk), ':first': FIRST, ':one': 1, ':least': 1 },
  })
}

/** Tips that are to be counted since before a day or hour: the longest waiting of each shard. */
export async function listUncounted(tips: Table, before: string): Promise<Due[]> {
  const found = await Promise.all(
    workShards.map((shard) =>
      tips.query({
        IndexName: 'work',
        KeyConditionExpression: 'workShard = :shard AND workSince <= :before',
        ExpressionAttributeValues: { ':shard': `count#${shard}`, ':before': before },
        Limit: 100,
      }),
    ),
  )
  return found.flatMap(({ rows }) =>
    rows.map(({ pk, sk, workSince }) => ({ pk: String(pk), sk: String(sk), since: String(workSince) })),
  )
}
