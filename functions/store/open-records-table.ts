import { ofThisVersion } from './data-version.ts'
import { Environment, readSettings } from './settings.ts'
import { openTable, type Table } from './table.ts'

/** The records table, as the environment names it. */
export function recordsTableFromEnvironment(): Table {
  const set = readSettings(Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, RECORDS_TABLE: true }))
  const table = openTable({ name: set.RECORDS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB })
  return ofThisVersion(table, set.RECORDS_TABLE, 'records')
}
