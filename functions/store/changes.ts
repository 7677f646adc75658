import type { Condition, Key, Row, Table } from './table.ts'

/** The condition under which a version of a rule is written: nothing there yet, or still the revision seen. */
export function seenRevision(revision: number): Condition {
  if (revision === 0) return { expression: 'attribute_not_exists(pk)' }
  return {
    expression: '#change.#revision = :seen',
    names: { '#change': 'change', '#revision': 'revision' },
    values: { ':seen': revision },
  }
}

/** Every row of a partition, or those whose sort key begins so, in its order, strongly consistent. */
export async function readPartition(table: Table, pk: string, begins?: string): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: Row | undefined
  do {
    const page = await table.query({
      KeyConditionExpression: begins ? 'pk = :pk AND begins_with(sk, :begins)' : 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk, ...(begins && { ':begins': begins }) },
      ConsistentRead: true,
      ...(cursor && { ExclusiveStartKey: cursor }),
    })
    rows.push(...page.rows)
    cursor = page.cursor
  } while (cursor)
  return rows
}

/** A row without its key. */
export function bare(row: Row): Row {
  const { pk: _pk, sk: _sk, ...rest } = row as Row & Partial<Key>
  return rest
}
