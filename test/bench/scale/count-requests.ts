import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { type TableName, tables } from '../../../cdk/tables.ts'
import { fromItem, type Item, toItem } from '../../../functions/store/item.ts'
import type { Row } from '../../../functions/store/table.ts'
import { indexesOf, indexUnits, itemBytes, writeUnits } from './item-size.ts'

/** One kind of request to a table, an index or a bucket within an operation, and what all of that kind came to. */
export interface Requests {
  /** `write tips TIP#`, `write tips.queue`, `read tips LOOKUP#`, `put public`. */
  readonly what: string
  readonly count: number
  /** Write units, read units, or bytes in a bucket. */
  readonly units: number
  /** The largest item in bytes that a write left, or a read gave. */
  readonly largest: number
}

type Note = (what: string, units: number, bytes: number) => void
type Input = {
  TableName?: string | undefined
  Key?: Item | undefined
  Item?: Item | undefined
  IndexName?: string | undefined
  RequestItems?: Record<string, { ConsistentRead?: boolean }> | undefined
  ConsistentRead?: boolean | undefined
}
type Send = (this: unknown, command: { input: Input }, ...more: unknown[]) => Promise<Record<string, unknown>>

/**
 * What a piece of work asks of tables and buckets: every request that the SDK's clients of this process make while it
 * runs. Sizes are those of the items as they stand before and after, not of what was estimated.
 */
export async function countRequests(work: () => Promise<unknown>): Promise<Requests[]> {
  const found = new Map<string, { count: number; units: number; largest: number }>()
  const note: Note = (what, units, bytes) => {
    const { count, units: sum, largest } = found.get(what) ?? { count: 0, units: 0, largest: 0 }
    found.set(what, { count: count + 1, units: sum + units, largest: Math.max(largest, bytes) })
  }
  const [database, objects] = [DynamoDBClient.prototype, S3Client.prototype]
  const before = { database: database.send, objects: objects.send }
  const plain = before.database as unknown as Send
  const counting: Send = function (command, ...more) {
    return onTable(note, this, plain, command, more)
  }
  const watching: Send = async function (command, ...more) {
    onBucket(note, command)
    return (before.objects as unknown as Send).call(this, command, ...more)
  }
  database.send = counting as unknown as typeof database.send
  objects.send = watching as unknown as typeof objects.send
  try {
    await work()
  } finally {
    database.send = before.database
    objects.send = before.objects
  }
  return [...found].map(([what, one]) => ({ what, ...one })).sort((a, b) => (a.what < b.what ? -1 : 1))
}

async function onTable(
  note: Note,
  client: unknown,
  plain: Send,
  command: { input: Input },
  more: unknown[],
): Promise<Record<string, unknown>> {
  const { input } = command
  const table = input.TableName as TableName
  const kind = command.constructor.name
  if (kind === 'BatchGetItemCommand') return onMany(note, await plain.call(client, command, ...more), input)
  if (kind === 'GetItemCommand' || kind === 'QueryCommand') {
    const got = await plain.call(client, command, ...more)
    for (const [at, rows] of rowsOf(got, input)) {
      const size = rows.reduce((sum, row) => sum + itemBytes(row), 0)
      const units = Math.max(1, Math.ceil(size / 4096)) * (input.ConsistentRead ? 1 : 0.5)
      note(`read ${at}`, units, size)
    }
    return got
  }
  const { pk, sk } = fromItem(input.Key ?? input.Item ?? {}) as { pk: string; sk: string }
  const asked = { TableName: table, Key: toItem({ pk, sk }), ConsistentRead: true }
  const read = async (): Promise<Row | undefined> => {
    const { Item: item } = await plain.call(client, new GetItemCommand(asked))
    return item ? fromItem(item as Item) : undefined
  }
  const old = await read()
  try {
    return await plain.call(client, command, ...more)
  } finally {
    const now = await read()
    note(`write ${table} ${shapeOf(pk, sk)}`, writeUnits(old, now), itemBytes(now))
    for (const index of indexesOf(table)) {
      const units = indexUnits(index, old, now)
      if (units > 0) note(`write ${table}.${index.name}`, units, 0)
    }
  }
}

/** Many rows in one request: each is billed as if it were read by itself; of one that is not there nothing is seen here. */
function onMany(note: Note, got: Record<string, unknown>, { RequestItems = {} }: Input) {
  for (const [table, rows] of Object.entries((got.Responses ?? {}) as Record<string, Item[]>)) {
    for (const row of rows.map(fromItem)) {
      const [size, { pk, sk }] = [itemBytes(row), row as { pk: string; sk: string }]
      const units = Math.ceil(size / 4096) * (RequestItems[table]?.ConsistentRead ? 1 : 0.5)
      note(`read ${table} ${shapeOf(pk, sk)}`, units, size)
    }
  }
  return got
}

function rowsOf(got: Record<string, unknown>, input: Input): [string, Row[]][] {
  const table = input.TableName ?? ''
  if ('Items' in got || input.IndexName !== undefined) {
    const rows = ((got.Items ?? []) as Item[]).map(fromItem)
    const first = rows[0] as { pk?: string; sk?: string } | undefined
    return [
      [
        input.IndexName
          ? `${table}.${input.IndexName}`
          : `${table} ${first?.pk ? shapeOf(first.pk, '*') : 'none'}`,
        rows,
      ],
    ]
  }
  const { pk, sk } = fromItem(input.Key ?? {}) as { pk?: string; sk?: string }
  return [[`${table} ${shapeOf(pk ?? '', sk ?? '')}`, got.Item ? [fromItem(got.Item as Item)] : []]]
}

/** A key without what tells one item from another: `TIP# / MESSAGE#`. */
export function shapeOf(pk: string, sk: string): string {
  const short = (key: string) => (key.includes('#') ? `${key.slice(0, key.indexOf('#'))}#` : key)
  const second = short(sk)
  return /^[A-Z*]+#?$/.test(second) ? `${short(pk)} / ${second}` : `${short(pk)} / …`
}

function onBucket(note: Note, command: { input: Input & { Bucket?: string; Body?: unknown } }): void {
  const { Bucket, Body } = command.input
  const bytes =
    Body instanceof Uint8Array ? Body.byteLength : typeof Body === 'string' ? Buffer.byteLength(Body) : 0
  const kind = command.constructor.name.replace(/(Object)?(V2)?Command$/, '').toLowerCase()
  note(`${kind} ${Bucket}`, bytes, bytes)
}

/** The tables that are counted. */
export const counted = Object.keys(tables) as TableName[]
