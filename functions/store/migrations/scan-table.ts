import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Scan } from './migrate-table.ts'

/** Reads a table whole, page by page: for an operator’s command alone, no function is granted it. `page`: rows of a page. */
export function scanTable(options: { name: string; endpoint?: string | undefined; page?: number }): Scan {
  const { name, endpoint, page = 500 } = options
  const emulator = endpoint && {
    ...{ endpoint, region: 'us-east-1' },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient(emulator || {}))
  return async (cursor) => {
    const ask = { TableName: name, Limit: page, ConsistentRead: true }
    const got = await documents.send(
      new ScanCommand({ ...ask, ...(cursor && { ExclusiveStartKey: cursor }) }),
    )
    return { rows: got.Items ?? [], ...(got.LastEvaluatedKey && { cursor: got.LastEvaluatedKey }) }
  }
}
