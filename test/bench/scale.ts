import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInShanghai } from '../../shared/value/day.ts'
import { measureOperations } from './scale/operations.ts'
import { totals, withScale } from './scale/scale-text.ts'
import { weatherAll } from './scale/storms.ts'

const kept = join(import.meta.dirname, 'scale/measured.json')
const manual = join(import.meta.dirname, '../../docs/scale.md')

/** What each operation asks of tables and buckets, and what a thousand reports a second would meet; both are written into the manual. */
export async function benchScale(): Promise<object> {
  const measured = {
    measuredOn: dayInShanghai(new Date()),
    short: await measureOperations('short'),
    long: await measureOperations('long', { cases: 1000 }),
  }
  writeFileSync(kept, `${JSON.stringify(measured, null, 1)}\n`)
  writeFileSync(manual, withScale(readFileSync(manual, 'utf8'), measured))
  const worst = weatherAll(measured.short).toSorted((a, b) => a.inTime - b.inTime)[0]
  return {
    ...{ bench: 'requests of a filing', ...totals(measured.short.filing) },
    ...{ step: totals(measured.short['step: accept']), worst },
  }
}
