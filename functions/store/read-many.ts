import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { fromItem, type Item, toItem } from './item.ts'

/** Keys of one request: DynamoDB takes no more. */
const AT_ONCE = 100

/** So many requests may bring nothing, one after the other, each after twice the pause (ms) of the one before. */
const [TRIES, PAUSE] = [6, 25]

/**
 * The rows of some keys, strongly consistent, in no order; there is none of a key that is not there. What DynamoDB leaves out of an
 * answer, as too much for one or too soon, is asked for again. Throws when it goes on to leave out everything.
 */
export async function readMany(
  client: DynamoDBClient,
  TableName: string,
  keys: readonly { readonly pk: string; readonly sk: string }[],
): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  // A request that names a key twice is refused.
  const asked = new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), toItem({ pk, sk })]))
  let waiting: Item[] = [...asked.values()]
  for (let failed = 0; waiting.length > 0; ) {
    const Keys = waiting.slice(0, AT_ONCE)
    const RequestItems = { [TableName]: { Keys, ConsistentRead: true } }
    const got = await client.send(new BatchGetItemCommand({ RequestItems }))
    const left = got.UnprocessedKeys?.[TableName]?.Keys ?? []
    rows.push(...(got.Responses?.[TableName] ?? []).map(fromItem))
    waiting = [...waiting.slice(AT_ONCE), ...left]
    failed = left.length < Keys.length ? 0 : failed + 1
    if (failed === TRIES) throw new Error('a table left out all that it was asked for')
    if (failed > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE * 2 ** failed))
  }
  return rows
}
