import type { DynamoDBStreamEvent, EventBridgeEvent } from 'aws-lambda'
import * as renderer from '../../dist/site/server/renderer.js'
import { openBucket } from '../store/objects.ts'
import { recordFilesFromEnvironment, recordStoreFromEnvironment } from '../store/open.ts'
import { credentialsFromEnvironment, secretStoreFromEnvironment } from '../store/open-secrets.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createCloudFront } from './cloudfront.ts'
import { alarmLine, LogAtOddsError } from './log/at-odds.ts'
import { createPublisher } from './publisher.ts'

const now = () => new Date()
const set = readSettings(
  Environment.pick({
    PUBLIC_BUCKET: true,
    SITE: true,
    AWS_ENDPOINT_S3: true,
    DISTRIBUTION: true,
    AWS_REGION: true,
  }),
)
const secrets = await secretStoreFromEnvironment()

/** The distribution before the bucket, asked with the function's own role. */
const cdn = set.DISTRIBUTION === undefined ? undefined : cloudFront(set.DISTRIBUTION)

function cloudFront(distribution: string) {
  const { AWS_REGION: region = '' } = set
  return createCloudFront({ distribution, region, credentials: credentialsFromEnvironment(), fetch, now })
}

const publisher = createPublisher({
  records: recordStoreFromEnvironment(),
  files: recordFilesFromEnvironment(),
  bucket: openBucket({ name: set.PUBLIC_BUCKET, endpoint: set.AWS_ENDPOINT_S3 }),
  renderer,
  settings: set.SITE,
  logKey: Buffer.from(secrets.get('log'), 'base64url'),
  now,
  ...(cdn && { cdn }),
})

/**
 * The publish function of AWS: rung by the stream of `records`, whose lines name keys that are read consistently, and
 * by a schedule.
 */
export async function handler(event: DynamoDBStreamEvent | EventBridgeEvent<string, unknown>): Promise<void> {
  try {
    await work(event)
  } catch (error) {
    // A word of its own, because nobody but a person can mend it: an alarm listens for it.
    if (error instanceof LogAtOddsError) console.error(alarmLine(error))
    throw error
  }
}

async function work(event: DynamoDBStreamEvent | EventBridgeEvent<string, unknown>): Promise<void> {
  if (!('Records' in event)) return publisher.tick()
  // All of them are asked for at once, so that what holds everything is written once after all that was taken away.
  await publisher.ringAll(
    event.Records.flatMap(({ dynamodb }) => {
      const pk = dynamodb?.Keys?.pk?.S
      const sk = dynamodb?.Keys?.sk?.S
      return pk && sk ? [{ pk, sk }] : []
    }),
  )
}
