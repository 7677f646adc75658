import { parseArgs } from 'node:util'
import { DataVersionError } from '../../functions/store/data-version.ts'
import { openBucket } from '../../functions/store/objects.ts'
import { recordStoreFromEnvironment } from '../../functions/store/open.ts'
import { tipStoreFromEnvironment } from '../../functions/store/open-tips.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { Day, dayInShanghai } from '../../shared/value/day.ts'
import { reconcile } from './reconcile.ts'

/**
 * `TIPS_TABLE=… RECORDS_TABLE=… SEALED_BUCKET=… PUBLIC_BUCKET=… npx node cdk/operate/after-restore.ts [--repair] [--lost-from DAY]`: looks
 * over an installation whose tables were brought back to an earlier moment. `--lost-from`: the day to which the tips were
 * brought back; whoever filed between it and today is told on the page for following. docs/restore.md.
 */
const { values } = parseArgs({ options: { repair: { type: 'boolean' }, 'lost-from': { type: 'string' } } })
const from = Day.optional().safeParse(values['lost-from'])
if (!from.success) {
  console.error('--lost-from is a day: 2026-05-01')
  process.exit(1)
}
const set = readSettings(
  Environment.pick({
    ...{ TIPS_TABLE: true, SEALED_BUCKET: true, PUBLIC_BUCKET: true },
    ...{ AWS_ENDPOINT_DYNAMODB: true, AWS_ENDPOINT_S3: true },
  }),
)
const tips = tipStoreFromEnvironment()
const endpoint = set.AWS_ENDPOINT_S3
const found = await reconcile(
  {
    ...{ tips, records: recordStoreFromEnvironment(), now: () => new Date() },
    table: { name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB },
    sealed: openBucket({ name: set.SEALED_BUCKET, endpoint }),
    public: openBucket({ name: set.PUBLIC_BUCKET, endpoint }),
  },
  { repair: values.repair ?? false },
).catch((error: unknown) => {
  if (!(error instanceof DataVersionError || error instanceof RangeError)) throw error
  console.error(error.message)
  process.exit(1)
})
if (from.data) await tips.saveRestore({ from: from.data, to: dayInShanghai(new Date()) })

const list = (ids: readonly string[]) => (ids.length > 0 ? `${ids.length}: ${ids.join(' ')}` : '0')
console.log(`tips: ${found.tips}`)
console.log(`tips without a receipt: ${list(found.withoutReceipt)}${values.repair ? ' (written again)' : ''}`)
console.log(`receipts without a tip: ${found.withoutTip}`)
console.log(`tips without their files: ${list(found.withoutFiles)}`)
console.log(
  `files that nothing names: ${list(found.unnamedFiles)}${values.repair ? ' (the clock looks at them)' : ''}`,
)
console.log(`log: ${found.log}`)
if (from.data) console.log(`told to holders of receipts: from ${from.data} to today`)
const clean = [found.withoutReceipt, found.withoutFiles, found.unnamedFiles].every((ids) => ids.length === 0)
process.exitCode = (clean || values.repair) && found.log === 'fits' && found.withoutFiles.length === 0 ? 0 : 1
