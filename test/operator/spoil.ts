import { DynamoDBClient, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { clientSettings } from '../../cdk/local/credentials.ts'

/**
 * `npx node cdk/local/with-stores.ts <data folder> npx node test/operator/spoil.ts`: takes the facts out of one tip of a trial installation and
 * has the clock look at it, so that its line in the log and at the desk can be seen. For the drill, with sample data.
 */
const { AWS_ENDPOINT_DYNAMODB: endpoint, TIPS_TABLE: TableName } = process.env
if (!endpoint || !TableName) throw new Error('run it by cdk/local/with-stores.ts')
const client = new DynamoDBClient({ ...clientSettings, endpoint })
const { Items = [] } = await client.send(new ScanCommand({ TableName }))
const tip = Items.find(
  (item) => item.sk?.S === 'TIP' && item.state !== undefined && item.workShard !== undefined,
)
if (!tip?.pk || !tip.sk) throw new Error('there is no tip on which the clock has work')
await client.send(
  new UpdateItemCommand({
    ...{ TableName, Key: { pk: tip.pk, sk: tip.sk } },
    UpdateExpression: 'SET workSince = :first REMOVE facts',
    ExpressionAttributeValues: { ':first': { S: '2000-01-01' } },
  }),
)
client.destroy()
console.log('one tip has no facts any more')
