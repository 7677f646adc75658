import { expectDataVersion } from '../../functions/store/data-version.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { openTable } from '../../functions/store/table.ts'
import { markTips } from './mark-tips.ts'

/**
 * `AWS_REGION=… TIPS_TABLE=… npx node cdk/operate/count-anew.ts`: has the clock count every tip anew, for the monthly figures and the
 * overviews. Says how far it is; cut short, run it again and it goes on. The counts are whole once the clock went over all tips,
 * and until then no month is published. Needs leave to scan the table, which no function has.
 */
const set = readSettings(Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, TIPS_TABLE: true }))
const at = { name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB }
try {
  await expectDataVersion(openTable(at), at.name)
  await markTips(at, console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
