import { expectDataVersion } from '../../functions/store/data-version.ts'
import { listAside, tryAtOnce } from '../../functions/store/put-aside.ts'
import { Environment, readSettings } from '../../functions/store/settings.ts'
import { openTable } from '../../functions/store/table.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'

/**
 * `AWS_REGION=… TIPS_TABLE=… npx node cdk/operate/put-aside.ts [--again]`: lists the clock's work that failed, a line each: key of the
 * item, why, how often, since which day; and how many. With `--again` the next round tries all of it at once.
 */
const set = readSettings(Environment.pick({ AWS_ENDPOINT_DYNAMODB: true, TIPS_TABLE: true }))
const tips = openTable({ name: set.TIPS_TABLE, endpoint: set.AWS_ENDPOINT_DYNAMODB })
try {
  await expectDataVersion(tips, set.TIPS_TABLE)
  const aside = await listAside(tips)
  for (const { pkOf, skOf, reason, tries, since } of aside)
    console.log(`${pkOf} ${skOf}: ${reason}, ${tries} times since ${since}`)
  console.log(`${aside.length} put aside`)
  if (process.argv.includes('--again')) {
    const yesterday = addDays(dayInShanghai(new Date()), -1)
    for (const one of aside) await tryAtOnce(tips, one, yesterday)
    console.log('the next round of the clock tries them')
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
