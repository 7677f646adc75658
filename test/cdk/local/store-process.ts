import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { clientSettings } from '../../../cdk/local/credentials.ts'
import { startDatabase } from '../../../cdk/local/database.ts'
import { buckets, startObjectStore } from '../../../cdk/local/object-store.ts'

/** Writes to the stores of a folder for ever, and says each number once its writes were acknowledged. */
const [folder = ''] = process.argv.slice(2)
const [database, objects] = await Promise.all([startDatabase(folder), startObjectStore(folder)])
const client = new DynamoDBClient({ ...clientSettings, endpoint: database.endpoint })
for (let n = 0; ; n++) {
  await client.send(
    new PutItemCommand({ TableName: 'tips', Item: { pk: { S: `TIP#${n}` }, sk: { S: 'TIP' } } }),
  )
  await objects.client.send(new PutObjectCommand({ Bucket: buckets.sealed, Key: `tips/${n}`, Body: `${n}` }))
  process.stdout.write(`${n}\n`)
}
