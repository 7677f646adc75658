import { isOpen } from '../../../shared/lifecycle/states.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import type { Row, Table } from '../table.ts'
import { workShard, workShards } from '../work.ts'

/** Partition of the index `year`: tips that wait for a year of the calendar, in shards. */
const shardOf = (year: string, shard: string) => `${year}#${shard}`

/** An open tip whose targets are provisional stands in the index `year` under the year of its last target. */
export function provisionalPart(tip: Pick<Tip, 'id' | 'state' | 'provisional' | 'finishBy'>): Row {
  if (!tip.provisional || !isOpen(tip.state)) return {}
  return { yearShard: shardOf(tip.finishBy.slice(0, 4), workShard(`TIP#${tip.id}`)) }
}

/** Ids of some tips whose targets wait for a year, over all shards; the rest is met when these are done. */
export async function listProvisional(tips: Table, year: string): Promise<string[]> {
  const found = await Promise.all(
    workShards.map((shard) =>
      tips.query({
        IndexName: 'year',
        KeyConditionExpression: 'yearShard = :shard',
        ExpressionAttributeValues: { ':shard': shardOf(year, shard) },
        Limit: 100,
      }),
    ),
  )
  return found.flatMap(({ rows }) => rows.map(({ pk }) => String(pk).replace(/^TIP#/, '')))
}
