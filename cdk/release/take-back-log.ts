import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { readPublishedLog, takeBackLog } from '../../functions/publish/log/take-back.ts'
import { findLostEditions, takeBackEditions } from '../../functions/publish/log/take-back-editions.ts'
import { openBucket } from '../../functions/store/objects.ts'
import { recordStoreFromEnvironment } from '../../functions/store/open.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { LogKey } from '../../shared/publication/log-key.ts'
import { dayInShanghai } from '../../shared/value/day.ts'

/**
 * `RECORDS_TABLE=… PUBLIC_BUCKET=… npx node cdk/release/take-back-log.ts log.jsonl checkpoint keys.json [--without-missing]`: makes the
 * log in the records table the published one again, from files that were downloaded, and puts back editions of cases that the table
 * lost. Does nothing while an edition is found nowhere, unless it is told to go on without. docs/log.md says when.
 */
const [lines, checkpoint, keys, ...more] = process.argv.slice(2)
const goesOn = more.includes('--without-missing')
if (!lines || !checkpoint || !keys) {
  console.error('say which files: npx node cdk/release/take-back-log.ts log.jsonl checkpoint keys.json')
  process.exit(1)
}
try {
  const records = recordStoreFromEnvironment()
  const set = readSettings(Environment.pick({ PUBLIC_BUCKET: true, AWS_ENDPOINT_S3: true }))
  const bucket = openBucket({ name: set.PUBLIC_BUCKET, endpoint: set.AWS_ENDPOINT_S3 })
  const published = {
    lines: readFileSync(lines, 'utf8'),
    checkpoint: readFileSync(checkpoint, 'utf8'),
    keys: z.array(LogKey).parse(JSON.parse(readFileSync(keys, 'utf8'))),
  }
  const { lost, missing } = await findLostEditions(records, bucket, readPublishedLog(published).lines)
  if (missing.length > 0 && !goesOn) {
    const named = missing.map(({ id, edition }) => `${id}/${edition}.json`).join(' ')
    throw new Error(
      `these records are neither in the table nor in the bucket: ${named}. --without-missing goes on`,
    )
  }
  await takeBackEditions(records, lost, dayInShanghai(new Date()))
  const { added, replaced, removed } = await takeBackLog(records, published)
  console.log(`${added} lines added, ${replaced} replaced, ${removed} removed that nobody had published.`)
  console.log(`${lost.length} editions of cases put back, ${missing.length} found nowhere.`)
} catch (error) {
  console.error(`nothing was taken back: ${error instanceof Error ? error.message : 'a file cannot be read'}`)
  process.exitCode = 1
}
