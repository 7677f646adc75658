import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { emulator } from './emulator.ts'
import { fromItem, toItem } from './item.ts'
import { readMany } from './read-many.ts'

/** Key of an item. */
export interface Key {
  readonly pk: string
  readonly sk: string
}

/** A row before it is parsed. */
export type Row = Record<string, unknown>

/** A condition on a write, in DynamoDB's own words. */
export interface Condition {
  readonly expression: string
  readonly names?: Record<string, string>
  readonly values?: Record<string, unknown>
}

/** One table. Writes answer whether their condition held; every other fault is thrown. */
export interface Table {
  /** Strongly consistent. */
  read(key: Key): Promise<Row | undefined>
  /** Strongly consistent, many at once: the rows that are there, in no order. */
  readMany(keys: readonly Key[]): Promise<Row[]>
  put(row: Row & Key, condition?: Condition): Promise<boolean>
  update(key: Key, change: Condition & { condition: string }): Promise<boolean>
  /** Removing what is not there is fine, unless the condition says otherwise. */
  remove(key: Key, condition?: Condition): Promise<boolean>
  /** One page. `cursor` is where the next begins. */
  query(ask: Ask): Promise<{ rows: Row[]; cursor?: Row }>
}

/** A question to a table, in DynamoDB's own words; values and keys as plain ones. */
export interface Ask
  extends Omit<QueryCommandInput, 'TableName' | 'ExpressionAttributeValues' | 'ExclusiveStartKey'> {
  readonly ExpressionAttributeValues?: Row
  readonly ExclusiveStartKey?: Row | undefined
}

/** Called after a write with the key that was written: the doorbell that streams ring in AWS. */
export type Bell = (key: Key) => void

/** Opens a table. `endpoint`: set for an emulator. */
export function openTable(options: { name: string; endpoint?: string | undefined; bell?: Bell }): Table {
  const client = openClient(options.endpoint)
  const TableName = options.name
  const ring = (key: Key) => options.bell?.({ pk: key.pk, sk: key.sk })
  return {
    async read({ pk, sk }) {
      const Key = toItem({ pk, sk })
      const got = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
      return got.Item && fromItem(got.Item)
    },
    readMany: (keys) => readMany(client, TableName, keys),
    put: (row, condition) =>
      whether(async () => {
        await client.send(new PutItemCommand({ TableName, Item: toItem(row), ...conditionInput(condition) }))
        ring(row)
      }),
    update: ({ pk, sk }, change) =>
      whether(async () => {
        await client.send(
          new UpdateItemCommand({
            TableName,
            Key: toItem({ pk, sk }),
            UpdateExpression: change.expression,
            ConditionExpression: change.condition,
            ...placeholders(change),
          }),
        )
        ring({ pk, sk })
      }),
    remove: ({ pk, sk }, condition) =>
      whether(async () => {
        const Key = toItem({ pk, sk })
        await client.send(new DeleteItemCommand({ TableName, Key, ...conditionInput(condition) }))
      }),
    async query({ ExpressionAttributeValues: values, ExclusiveStartKey: from, ...ask }) {
      const got = await client.send(
        new QueryCommand({
          TableName,
          ...ask,
          ...(values && { ExpressionAttributeValues: toItem(values) }),
          ...(from && { ExclusiveStartKey: toItem(from) }),
        }),
      )
      const cursor = got.LastEvaluatedKey && fromItem(got.LastEvaluatedKey)
      return { rows: (got.Items ?? []).map(fromItem), ...(cursor && { cursor }) }
    },
  }
}

/**
 * Opens a client of the tables. What a request goes through is put together once for each kind: that and the plain client, without the
 * one for documents over it, take a fifth of what a request costs.
 */
export function openClient(endpoint: string | undefined): DynamoDBClient {
  const client = new DynamoDBClient({ ...(endpoint && emulator(endpoint)), cacheMiddleware: true })
  // It copies whatever is asked and answered, for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware')
  return client
}

function placeholders(
  part: Condition,
): Pick<UpdateItemCommandInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'> {
  return {
    ...(part.names && { ExpressionAttributeNames: part.names }),
    ...(part.values && { ExpressionAttributeValues: toItem(part.values) }),
  }
}

function conditionInput(condition: Condition | undefined) {
  return condition ? { ConditionExpression: condition.expression, ...placeholders(condition) } : {}
}

async function whether(write: () => Promise<void>): Promise<boolean> {
  try {
    await write()
    return true
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false
    throw fault
  }
}
