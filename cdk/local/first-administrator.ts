import { recordStoreFromEnvironment, stampTablesFromEnvironment } from '../../functions/store/open.ts'
import { Staff } from '../../shared/people/staff.ts'
import { createFirstAdministrator } from './create-first-administrator.ts'

/**
 * `TIPS_TABLE=… RECORDS_TABLE=… npx node cdk/local/first-administrator.ts <subject> <name>`: the province's first administrator, by
 * the subject that the sign-in provider gives them. Run once, by whoever holds the cloud account: it also writes the
 * version of the data into both tables, without which no function touches them.
 */
const one = Staff.pick({ sub: true, name: true }).safeParse({ sub: process.argv[2], name: process.argv[3] })
if (!one.success) {
  console.error('say who: npx node cdk/local/first-administrator.ts <subject> <name>')
  process.exit(1)
}
await stampTablesFromEnvironment()
const made = await createFirstAdministrator(recordStoreFromEnvironment(), one.data, new Date())
console.log(
  made
    ? 'the administrator was entered'
    : 'nothing written: there is an administrator, or this subject has a record',
)
process.exit(made ? 0 : 1)
