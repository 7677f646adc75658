import type { DynamoDBStreamEvent, EventBridgeEvent } from 'aws-lambda'
import * as renderer from '../../dist/site/server/renderer.js'
import { openBucket } from '../store/objects.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createWork } from './work.ts'

const set = readSettings(Environment.pick({ PUBLIC_BUCKET: true, SITE: true, AWS_ENDPOINT_S3: true }))

/** The publish function of AWS: rung by the stream of `records`, by a schedule, and once after a deployment. */
export const handler: (event: DynamoDBStreamEvent | EventBridgeEvent<string, unknown>) => Promise<void> =
  createWork({
    records: recordStoreFromEnvironment(),
    bucket: openBucket({ name: set.PUBLIC_BUCKET, endpoint: set.AWS_ENDPOINT_S3 }),
    renderer,
    settings: set.SITE,
    now: () => new Date(),
  })
