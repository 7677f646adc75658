import type { Key, Table } from './table.ts'
import { workShards } from './work.ts'

/** Keys of the items of a table on which work has been due since before a day, over all shards. */
export async function listWork(table: Table, before: string): Promise<Key[]> {
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
  return found.flatMap(({ rows }) => rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })))
}
