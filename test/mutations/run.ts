import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../../cdk/local/build.ts'
import { root } from '../fixtures/import-graph.ts'
import { inCopies } from './in-copies.ts'
import { inWorkers } from './in-workers.ts'
import { mutations } from './list.ts'
import { type Verdict, without } from './mutation.ts'

/**
 * `npm run mutations -- [part of a name]…`: takes one control away after another and expects its named test to turn
 * red; says which stayed green. `MUTATIONS=fortieth` takes another fortieth each day, as `npm test` does: all of them take too long beside
 * all tests. `MUTATIONS=all` also takes those that need a build or a browser, each in a copy of the
 * repository. Ends with 1 when a control can be taken away unnoticed.
 */
async function run(parts: readonly string[]): Promise<boolean> {
  const chosen = mutations.filter(
    ({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
  )
  const fast = chosen.filter(({ kind = 'fast', name }) => kind === 'fast' && isDue(name))
  const slow = process.env.MUTATIONS === 'all' ? chosen.filter(({ kind = 'fast' }) => kind !== 'fast') : []
  for (const one of chosen) without(one, readFileSync(join(root, one.file), 'utf8'))
  await buildSite(console.log)
  const started = Date.now()
  const verdicts = [...(await inWorkers(fast)), ...(await inCopies(slow))]
  for (const { mutation, noticed, why } of verdicts) {
    if (!noticed) console.log(`NOT NOTICED ${mutation.name} (${mutation.test.join(', ')}): ${why}`)
  }
  const red = verdicts.filter(({ noticed }) => noticed).length
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(`${red} of ${verdicts.length} controls were noticed once they were taken away (${seconds} s)`)
  return verdicts.every(isNoticed)
}

/** Whether a control is of the fortieth that is taken today. */
function isDue(name: string): boolean {
  if (process.env.MUTATIONS !== 'fortieth') return true
  const sum = [...name].reduce((total, one) => total + (one.codePointAt(0) ?? 0), 0)
  return sum % 40 === Math.floor(Date.now() / 86_400_000) % 40
}

const isNoticed = ({ noticed }: Verdict) => noticed

process.exit((await run(process.argv.slice(2))) ? 0 : 1)
