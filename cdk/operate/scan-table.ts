import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { clientSettings } from '../local/credentials.ts'

/** An item as a scan gives it. */
export type Row = Record<string, unknown> & { readonly pk: string; readonly sk: string }

/** Every item of a table, as far as these attributes go, strongly consistent: for a person's command, never for a function. */
export async function* scanTable(
  { name, endpoint }: { name: string; endpoint?: string | undefined },
  attributes: readonly string[],
): AsyncGenerator<Row> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient(endpoint ? { ...clientSettings, endpoint } : {}),
  )
  const names = Object.fromEntries(attributes.map((attribute, n) => [`#a${n}`, attribute]))
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        ...{ TableName: name, ConsistentRead: true, ProjectionExpression: Object.keys(names).join(', ') },
        ...{ ExpressionAttributeNames: names, ...(ExclusiveStartKey && { ExclusiveStartKey }) },
      }),
    )
    for (const row of page.Items ?? []) yield row as Row
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  client.destroy()
}
