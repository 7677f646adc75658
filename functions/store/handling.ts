import { MonthTally } from '../../shared/handling/month.ts'
import type { Table } from './table.ts'

/** The months counted so far, oldest first. */
export async function readMonths(records: Table): Promise<MonthTally[]> {
  const page = await records.query({
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'STATISTICS' },
    ConsistentRead: true,
  })
  return page.rows.map(({ pk: _pk, sk: _sk, ...month }) => MonthTally.parse(month))
}

/** Keeps a month's counts; the first stands. */
export function saveMonth(records: Table, tally: MonthTally): Promise<boolean> {
  return records.put(
    { pk: 'STATISTICS', sk: tally.month, ...tally },
    { expression: 'attribute_not_exists(pk)' },
  )
}
