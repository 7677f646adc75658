import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { clientSettings } from '../../cdk/local/credentials.ts'
import type { Stack } from '../../cdk/local/stack.ts'

/** A row of a table. */
export type Row = Record<string, unknown>

/** Every row of a table of the embedded database. */
export async function dumpTable(stack: Pick<Stack, 'database'>, name: string): Promise<Row[]> {
  const client = new DynamoDBClient({ ...clientSettings, endpoint: stack.database.endpoint })
  const documents = DynamoDBDocumentClient.from(client)
  const rows: Row[] = []
  let ExclusiveStartKey: Row | undefined
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: name, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    )
    rows.push(...(page.Items ?? []))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
  client.destroy()
  return rows
}

/** Every object of a bucket of the embedded object store: key and metadata, then content. */
export async function dumpBucket(
  stack: Pick<Stack, 'objects'>,
  name: string,
): Promise<Map<string, Uint8Array>> {
  const { client } = stack.objects
  const places = new Map<string, Uint8Array>()
  let ContinuationToken: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: name, ...(ContinuationToken && { ContinuationToken }) }),
    )
    for (const { Key = '' } of page.Contents ?? []) {
      const got = await client.send(new GetObjectCommand({ Bucket: name, Key }))
      const about = JSON.stringify({ Key, type: got.ContentType, metadata: got.Metadata })
      const body = (await got.Body?.transformToByteArray()) ?? new Uint8Array(0)
      places.set(`${name}/${Key}`, Buffer.concat([Buffer.from(about), body]))
    }
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken)
  return places
}

/** A row as text, bytes included as they are in base64 and latin-1. */
export function rowBytes(row: Row): Uint8Array {
  const parts = Object.entries(row).map(([name, value]) =>
    value instanceof Uint8Array
      ? Buffer.concat([Buffer.from(`${name}:${Buffer.from(value).toString('base64')}:`), value])
      : Buffer.from(`${name}:${JSON.stringify(value)}\n`),
  )
  return Buffer.concat(parts)
}
