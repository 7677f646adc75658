import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  type Projection,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { type TableIndex, tables } from '../tables.ts'
import { clientSettings } from './credentials.ts'
import { close, listen } from './listen.ts'

/** A running embedded database. */
export type Database = { endpoint: string; stop(): Promise<void> }

const key = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
]

const projectionOf = ({ projection }: TableIndex): Projection =>
  projection.length === 0
    ? { ProjectionType: 'KEYS_ONLY' }
    : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] }

function tableOf(name: string, indexes: readonly TableIndex[]) {
  const attributes = new Set(['pk', 'sk', ...indexes.flatMap((index) => [index.partition, index.sort])])
  return new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: key('pk', 'sk'),
    AttributeDefinitions: [...attributes].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S' as const,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: key(index.partition, index.sort),
      Projection: projectionOf(index),
    })),
  })
}

/** A table takes requests a moment after it was made. */
async function untilActive(client: DynamoDBClient, TableName: string) {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }))
    const indexes = Table?.GlobalSecondaryIndexes ?? []
    if (Table?.TableStatus === 'ACTIVE' && indexes.every((index) => index.IndexStatus === 'ACTIVE')) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Makes the tables that are not there yet. */
export async function createTables(endpoint: string) {
  const client = new DynamoDBClient({ ...clientSettings, endpoint })
  try {
    const { TableNames: present = [] } = await client.send(new ListTablesCommand({}))
    for (const [name, { indexes }] of Object.entries(tables)) {
      if (!present.includes(name)) await client.send(tableOf(name, indexes))
      await untilActive(client, name)
    }
  } finally {
    client.destroy()
  }
}

/** Starts the embedded DynamoDB under `dataDir`, on a free loopback port, with both tables made. */
export function startDatabase(dataDir: string): Promise<Database> {
  const path = join(dataDir, 'tables')
  mkdirSync(path, { recursive: true })
  return start({ path })
}

/** Starts one likewise that keeps nothing once it is stopped. */
export const startDatabaseInMemory = (): Promise<Database> => start({})

async function start(where: { path?: string }): Promise<Database> {
  const server = dynalite({ ...where, createTableMs: 0 })
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`
  await createTables(endpoint)
  return { endpoint, stop: () => close(server) }
}
