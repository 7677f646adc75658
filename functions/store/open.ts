import { stampDataVersion } from './data-version.ts'
import { openBucket } from './objects.ts'
import { recordsTableFromEnvironment } from './open-records-table.ts'
import { Environment, readSettings } from './settings.ts'
import { openRecordFiles, openRecordStore } from './stores.ts'
import { openTable } from './table.ts'

/** The records table with all its verbs. */
export function recordStoreFromEnvironment() {
  return openRecordStore(recordsTableFromEnvironment())
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
