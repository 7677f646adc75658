import * as z from 'zod'
import { Cell } from '../../shared/progress/public-progress.ts'
import { Period, Submission } from '../../shared/progress/submission.ts'
import { Day } from '../../shared/value/day.ts'
import type { Key, Table } from './table.ts'
import { workShard } from './work.ts'

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

const keyOf = (one: Pick<Submission, 'campaign' | 'city' | 'period'>): Key => ({
  pk: `SUBMISSION#${one.campaign}#${one.city}`,
  sk: one.period,
})

/** A city's submission for a period, strongly consistent. */
export async function readSubmission(
  records: Table,
  one: Pick<Submission, 'campaign' | 'city' | 'period'>,
): Promise<Submission | undefined> {
  const row = await records.read(keyOf(one))
  if (!row) return undefined
  const { pk: _pk, sk: _sk, ...submission } = row
  return Submission.parse(submission)
}

/** Writes the version after `seen` (0: the first). False when somebody else wrote first. */
export function saveSubmission(
  records: Table,
  one: Omit<Submission, 'version'>,
  seen: number,
): Promise<boolean> {
  const row = { ...keyOf(one), ...one, version: seen + 1 }
  if (seen === 0) return records.put(row, { expression: 'attribute_not_exists(pk)' })
  return records.put(row, {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': seen },
  })
}
