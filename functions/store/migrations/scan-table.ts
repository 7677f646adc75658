import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { fromItem, toItem } from '../item.ts'
import { type Key, openClient, type Row } from '../table.ts'
import type { Scan } from './migrate-table.ts'

/** What of a table is read. */
interface Scanned {
  readonly name: string
  /** Set for an emulator. */
  readonly endpoint?: string | undefined
  /** Rows of a page. */
  readonly page?: number
  /** Only these attributes of each row, where not all are wanted. */
  readonly attributes?: readonly string[]
}

/** Reads a table whole, page by page, strongly consistent: for an operator’s command alone, no function is granted it. */
export function scanTable({ name, endpoint, page = 500, attributes }: Scanned): Scan {
  const client = openClient(endpoint)
  const wanted = attributes?.map((attribute, n) => [`#a${n}`, attribute] as const)
  const ask = {
    ...{ TableName: name, Limit: page, ConsistentRead: true },
    ...(wanted && {
      ProjectionExpression: wanted.map(([as]) => as).join(', '),
      ExpressionAttributeNames: Object.fromEntries(wanted),
    }),
  }
  return async (cursor) => {
    const got = await client.send(
      new ScanCommand({ ...ask, ...(cursor && { ExclusiveStartKey: toItem(cursor) }) }),
    )
    const next = got.LastEvaluatedKey && fromItem(got.LastEvaluatedKey)
    return { rows: (got.Items ?? []).map(fromItem), ...(next && { cursor: next }) }
  }
}

/** Every row that a scan finds, one after another. */
export async function* rowsOf(scan: Scan): AsyncGenerator<Row & Key> {
  let cursor: Row | undefined
  do {
    const page = await scan(cursor)
    for (const row of page.rows) yield { ...row, pk: String(row.pk), sk: String(row.sk) }
    cursor = page.cursor
  } while (cursor)
}
