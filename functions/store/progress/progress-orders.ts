import * as z from 'zod'
import { Cell } from '../../../shared/progress/public-progress.ts'
import { Period } from '../../../shared/progress/submission.ts'
import { Day } from '../../../shared/value/day.ts'
import type { Table } from '../table.ts'
import { workShard } from '../work.ts'

/** A period that the province decided to publish, waiting for or written by publish. */
export const ProgressOrder = z.strictObject({
  campaign: z.string(),
  period: Period,
  edition: z.int().min(1),
  publishedOn: Day,
  dueOn: Day,
  cells: z.array(Cell),
  salt: z.string(),
  by: z.string(),
  /** Whether publish has written it. */
  done: z.boolean(),
})
export type ProgressOrder = z.infer<typeof ProgressOrder>

/** The order for a period, strongly consistent. */
export async function readProgressOrder(
  records: Table,
  campaign: string,
  period: string,
): Promise<ProgressOrder | undefined> {
  const row = await records.read({ pk: `PROGRESS#${campaign}`, sk: period })
  if (!row) return undefined
  const { pk: _pk, sk: _sk, workShard: _shard, workSince: _since, ...order } = row
  return ProgressOrder.parse(order)
}

/** Writes the edition after the one seen; undone ones stand in the work index. False when one raced ahead. */
export function saveProgressOrder(
  records: Table,
  order: ProgressOrder,
  seenEdition: number,
): Promise<boolean> {
  const pk = `PROGRESS#${order.campaign}`
  const row = {
    pk,
    sk: order.period,
    ...order,
    ...(!order.done && { workShard: workShard(pk), workSince: order.publishedOn }),
  }
  if (seenEdition === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, { expression: 'edition = :seen', values: { ':seen': seenEdition } })
}
