import { recordStoreFromEnvironment, stampTablesFromEnvironment } from '../../functions/store/open.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { Staff } from '../../shared/people/staff.ts'
import { writeFirstRecords } from './first-records.ts'
import { markTips } from './mark-tips.ts'

/**
 * `AWS_REGION=… TIPS_TABLE=… RECORDS_TABLE=… npx node cdk/operate/open-installation.ts <subject> <name>`: makes a deployed
 * installation one that can be worked with. Writes the version of the data into both tables, without which no function
 * touches them, that its tips are counted, the first routing table, and the province's first administrator, by the subject that the sign-in provider
 * gives them. Run by whoever holds the cloud account; run again it changes nothing.
 */
const one = Staff.pick({ sub: true, name: true }).safeParse({ sub: process.argv[2], name: process.argv[3] })
if (!one.success) {
  console.error('say who: npx node cdk/operate/open-installation.ts <subject> <name>')
  process.exit(1)
}
await stampTablesFromEnvironment()
const set = readSettings(Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, TIPS_TABLE: true }))
const at = { name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB }
await markTips(at, console.log, { unless: true })
const { administrator, routing } = await writeFirstRecords(recordStoreFromEnvironment(), one.data, new Date())
console.log(routing ? 'the first routing table is in force' : 'routing table: there is one, nothing written')
console.log(
  administrator
    ? 'the administrator was entered'
    : 'administrator: there is one, or this subject has a record; nothing written',
)
process.exit(0)
