import type { DynamoDBStreamEvent, EventBridgeEvent } from 'aws-lambda'
import * as renderer from '../../dist/site/server/renderer.js'
import { openBucket } from '../store/objects.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createPublisher } from './publisher.ts'

const set = readSettings(Environment.pick({ PUBLIC_BUCKET: true, SITE: true, AWS_ENDPOINT_S3: true }))

const publisher = createPublisher({
  records: recordStoreFromEnvironment(),
  bucket: openBucket({ name: set.PUBLIC_BUCKET, endpoint: set.AWS_ENDPOINT_S3 }),
  renderer,
  settings: set.SITE,
  now: () => new Date(),
})

/**
 * The publish function of AWS: rung by the stream of `records`, whose lines name keys that are read consistently, and
 * by a schedule.
 */
export async function handler(event: DynamoDBStreamEvent | EventBridgeEvent<string, unknown>): Promise<void> {
  if (!('Records' in event)) return publisher.tick()
  for (const { dynamodb } of event.Records) {
    const pk = dynamodb?.Keys?.pk?.S
    const sk = dynamodb?.Keys?.sk?.S
    if (pk && sk) await publisher.ring({ pk, sk })
  }
}
