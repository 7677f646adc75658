import { DATA_VERSION, expectDataVersion, shipped } from '../../functions/store/data-version.ts'
import { migrateTable, type Progress } from '../../functions/store/migrations/migrate-table.ts'
import { scanTable } from '../../functions/store/migrations/scan-table.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { openTable } from '../../functions/store/table.ts'
import { markTips } from './mark-tips.ts'

/**
 * `AWS_REGION=… TIPS_TABLE=… RECORDS_TABLE=… npx node cdk/operate/migrate.ts`: brings both tables to the data version of this code,
 * after its deployment. Says how far it is; cut short, run it again and it goes on; again once more, it changes nothing. Needs leave
 * to scan both tables, which no function has. Where tips were never counted, it has the clock count them.
 */
const set = readSettings(
  Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, TIPS_TABLE: true, RECORDS_TABLE: true }),
)
const endpoint = set.AWS_ENDPOINT_DYNAMODB
try {
  await bring('tips', set.TIPS_TABLE)
  await bring('records', set.RECORDS_TABLE)
  await markTips({ name: set.TIPS_TABLE, endpoint }, console.log, { unless: true })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function bring(name: 'tips' | 'records', called: string): Promise<void> {
  const table = openTable({ name: called, endpoint })
  const version = await expectDataVersion(table, called)
  if (version > DATA_VERSION)
    throw new Error(`${called} is of version ${version}: nothing to do for ${DATA_VERSION}`)
  const say = ({ seen, changed, left }: Progress) =>
    console.log(`${called}: ${seen} rows gone over, ${changed} changed, ${left} left`)
  const scan = scanTable({ name: called, endpoint })
  const { left } = await migrateTable({ name, table, scan, shapes: shipped, tell: say })
  if (left > 0)
    throw new Error(`${called}: ${left} rows could not be changed: docs/runbook.md, “A row cannot be read”`)
}
