import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
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
  query(ask: Omit<QueryCommandInput, 'TableName'>): Promise<{ rows: Row[]; cursor?: Row }>
}

/** Called after a write with the key that was written: the doorbell that streams ring in AWS. */
export type Bell = (key: Key) => void

/** Opens a table. `endpoint`: set for an emulator. */
export function openTable(options: { name: string; endpoint?: string | undefined; bell?: Bell }): Table {
  const client = new DynamoDBClient(clientSettings(options.endpoint))
  // It copies whatever is asked and answered, for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware')
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  })
  const TableName = options.name
  const ring = (key: Key) => options.bell?.({ pk: key.pk, sk: key.sk })
  return {
    async read({ pk, sk }) {
      const got = await documents.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))
      return got.Item
    },
    readMany: (keys) => readMany(documents, TableName, keys),
    put: (row, condition) =>
      whether(async () => {
        await documents.send(new PutCommand({ TableName, Item: row, ...conditionInput(condition) }))
        ring(row)
      }),
    update: ({ pk, sk }, change) =>
      whether(async () => {
        await documents.send(
          new UpdateCommand({
            TableName,
            Key: { pk, sk },
            UpdateExpression: change.expression,
            ConditionExpression: change.condition,
            ...placeholders(change),
          }),
        )
        ring({ pk, sk })
      }),
    remove: ({ pk, sk }, condition) =>
      whether(async () => {
        await documents.send(new DeleteCommand({ TableName, Key: { pk, sk }, ...conditionInput(condition) }))
      }),
    async query(ask) {
      const got = await documents.send(new QueryCommand({ TableName, ...ask }))
      return { rows: got.Items ?? [], ...(got.LastEvaluatedKey && { cursor: got.LastEvaluatedKey }) }
    },
  }
}

/** How a client reaches the tables: as its environment says, or an emulator. */
export function clientSettings(endpoint: string | undefined) {
  if (!endpoint) return {}
  return { endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
}

function placeholders(
  part: Condition,
): Pick<UpdateCommandInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'> {
  return {
    ...(part.names && { ExpressionAttributeNames: part.names }),
    ...(part.values && { ExpressionAttributeValues: part.values }),
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
