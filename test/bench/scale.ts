import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayInShanghai } from '../../shared/value/day.ts'
import { costText } from './scale/cost-text.ts'
import { withMadePart } from './scale/made-part.ts'
import { measureOperations } from './scale/operations.ts'
import { scaleText, totals } from './scale/scale-text.ts'
import { weatherAll } from './scale/storms.ts'

const kept = join(import.meta.dirname, 'scale/measured.json')
const manuals = join(import.meta.dirname, '../../docs')

/** What each operation asks of tables and buckets, and what a thousand reports a second would meet; all of it is written into the manuals, and what a year costs. */
export async function benchScale(): Promise<object> {
  const measured = {
    measuredOn: dayInShanghai(new Date()),
    short: await measureOperations('short'),
    long: await measureOperations('long', { cases: 1000 }),
  }
  writeFileSync(kept, `${JSON.stringify(measured, null, 1)}\n`)
  rewrite('scale.md', scaleText(measured))
  rewrite('cost.md', costText(measured))
  const worst = weatherAll(measured.short).toSorted((a, b) => a.inTime - b.inTime)[0]
  return {
    ...{ bench: 'requests of a filing', ...totals(measured.short.filing) },
    ...{ step: totals(measured.short['step: accept']), worst },
  }
}

function rewrite(name: string, part: string): void {
  const path = join(manuals, name)
  writeFileSync(path, withMadePart(readFileSync(path, 'utf8'), part))
}
