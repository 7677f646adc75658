import { ofThisVersion, stampDataVersion } from './data-version.ts'
import { openBucket } from './objects.ts'
import { Environment, readSettings } from './settings.ts'
import { openRecordFiles, openRecordStore, openTipStore } from './stores.ts'
import { openTable } from './table.ts'

const endpoints = { AWS_ENDPOINT_DYNAMODB: true, AWS_ENDPOINT_S3: true } as const
const TipSettings = Environment.pick({ ...endpoints, TIPS_TABLE: true, SEALED_BUCKET: true })
const RecordSettings = Environment.pick({ ...endpoints, RECORDS_TABLE: true })

/** The tips table and the sealed bucket, as the environment names them. */
export function tipStoreFromEnvironment() {
  const set = readSettings(TipSettings)
  const table = openTable({ name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB })
  const sealed = openBucket({ name: set.SEALED_BUCKET, endpoint: set.AWS_ENDPOINT_S3 })
  return openTipStore(ofThisVersion(table, set.TIPS_TABLE, 'tips'), sealed)
}

/** The records table, as the environment names it. */
export function recordStoreFromEnvironment() {
  const set = readSettings(RecordSettings)
  const table = openTable({ name: set.RECORDS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB })
  return openRecordStore(ofThisVersion(table, set.RECORDS_TABLE, 'records'))
}

/** The bucket of records, as the environment names it. */
export function recordFilesFromEnvironment() {
  const set = readSettings(Environment.pick({ AWS_ENDPOINT_S3: true, RECORDS_BUCKET: true }))
  return openRecordFiles(openBucket({ name: set.RECORDS_BUCKET, endpoint: set.AWS_ENDPOINT_S3 }))
}

/** Writes this code's data version into the two tables that the environment names. Throws `DataVersionError`. */
export async function stampTablesFromEnvironment(): Promise<void> {
  const set = readSettings(
    Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, TIPS_TABLE: true, RECORDS_TABLE: true }),
  )
  for (const name of [set.TIPS_TABLE, set.RECORDS_TABLE]) {
    await stampDataVersion(openTable({ name, endpoint: set.AWS_ENDPOINT_DYNAMODB }), name)
  }
}
