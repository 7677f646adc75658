import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { takeBackLog } from '../../functions/publish/log/take-back.ts'
import { recordStoreFromEnvironment } from '../../functions/store/open.ts'
import { LogKey } from '../../shared/publication/log-key.ts'

/**
 * `RECORDS_TABLE=… npx node cdk/release/take-back-log.ts log.jsonl checkpoint keys.json`: makes the log in the records
 * table the published one again, from files that were downloaded. docs/log.md says when.
 */
const [lines, checkpoint, keys] = process.argv.slice(2)
if (!lines || !checkpoint || !keys) {
  console.error('say which files: npx node cdk/release/take-back-log.ts log.jsonl checkpoint keys.json')
  process.exit(1)
}
try {
  const { added, replaced, removed } = await takeBackLog(recordStoreFromEnvironment(), {
    lines: readFileSync(lines, 'utf8'),
    checkpoint: readFileSync(checkpoint, 'utf8'),
    keys: z.array(LogKey).parse(JSON.parse(readFileSync(keys, 'utf8'))),
  })
  console.log(`${added} lines added, ${replaced} replaced, ${removed} removed that nobody had published.`)
} catch (error) {
  console.error(`nothing was taken back: ${error instanceof Error ? error.message : 'a file cannot be read'}`)
  process.exitCode = 1
}
