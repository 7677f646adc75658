import { openBucket } from './objects.ts'
import { Environment, readSettings } from './settings.ts'
import { openRecordStore, openTipStore } from './stores.ts'
import { openTable } from './table.ts'

const endpoints = { AWS_ENDPOINT_DYNAMODB: true, AWS_ENDPOINT_S3: true } as const
const TipSettings = Environment.pick({ ...endpoints, TIPS_TABLE: true, SEALED_BUCKET: true })
const RecordSettings = Environment.pick({ ...endpoints, RECORDS_TABLE: true })

/** The tips table and the sealed bucket, as the environment names them. */
export function tipStoreFromEnvironment() {
  const set = readSettings(TipSettings)
  return openTipStore(
    openTable({ name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB }),
    openBucket({ name: set.SEALED_BUCKET, endpoint: set.AWS_ENDPOINT_S3 }),
  )
}

/** The records table, as the environment names it. */
export function recordStoreFromEnvironment() {
  const set = readSettings(RecordSettings)
  return openRecordStore(openTable({ name: set.RECORDS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB }))
}
