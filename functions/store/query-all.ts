import type { Row, Table } from './table.ts'

/** Every row that a question finds, over all its pages, in their order. */
export async function queryAll(table: Table, ask: Parameters<Table['query']>[0]): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: Row | undefined
  do {
    const page = await table.query({ ...ask, ...(cursor && { ExclusiveStartKey: cursor }) })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor)
  return rows
}

/** Every row of a partition, or those whose sort key begins so, in its order, strongly consistent. */
export function readPartition(table: Table, pk: string, begins?: string): Promise<Row[]> {
  return queryAll(table, {
    KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk, ...(begins && { ':begins': begins }) },
    ConsistentRead: true,
  })
}
