import { addDays, type Day } from '../../shared/value/day.ts'
import type { Key, Table } from './table.ts'

/** The shard of the work index for an item, from its partition key: `0` to `f`. */
export function workShard(pk: string): string {
  let sum = 0
  for (const sign of pk) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65521
  return (sum % 16).toString(16)
}

/** All shards. */
export const workShards = [...'0123456789abcdef']

/** Day from which an upload of a day may be swept when nothing was filed. */
export const sweepDay = (day: Day) => addDays(day, 2)

/** Key of an item on which work is due, and the day or hour since when. */
export interface Due extends Key {
  readonly since: string
}

/** The items of a table on which work has been due since before a day or hour, over all shards: the longest due of each. */
export async function listWork(table: Table, before: string): Promise<Due[]> {
  const found = await Promise.all(
    workShards.map((shard) =>
      table.query({
        IndexName: 'work',
        KeyConditionExpression: 'workShard = :shard AND workSince <= :before',
        ExpressionAttributeValues: { ':shard': shard, ':before': before },
        Limit: 100,
      }),
    ),
  )
  return found.flatMap(({ rows }) =>
    rows.map(({ pk, sk, workSince }) => ({ pk: String(pk), sk: String(sk), since: String(workSince) })),
  )
}
