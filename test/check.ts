import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { buildSite } from '../cdk/local/build.ts'
import { root } from '../cdk/local/settings.ts'

type Step = { name: string; command: string; options: string[] }

/** Everything that a change must pass, cheapest first. */
const steps: readonly Step[] = [
  { name: 'types', command: 'tsc', options: ['--noEmit', '-p', '.'] },
  { name: 'lint', command: 'biome', options: ['ci', '--error-on-warnings', '.'] },
  { name: 'page types', command: 'astro', options: ['check', '--root', 'site'] },
]

const tests: Step = { name: 'tests', command: 'vitest', options: ['run'] }

/** An eighth of the controls is taken away today, the next tomorrow; `npm run mutations` takes all. */
const mutations: Step = {
  name: 'mutations',
  command: process.execPath,
  options: [join('test', 'mutations', 'run.ts')],
}

/** Runs one step with its output shown, and resolves to whether it passed. */
function run({ name, command, options }: Step): Promise<boolean> {
  const started = Date.now()
  console.log(`\n> ${name}: ${basename(command)} ${options.join(' ')}`)
  const env = { MUTATIONS: 'eighth', ...process.env }
  const child = spawn(command, options, { cwd: root, stdio: 'inherit', env })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'passed' : 'FAILED'} ${name} (${seconds} s)`)
      resolve(code === 0)
    })
  })
}

/** With arguments, only those tests; without, everything, going on after a failure so that all are seen. */
async function check(chosen: string[]): Promise<boolean> {
  const wanted =
    chosen.length > 0 ? [{ ...tests, options: ['run', ...chosen] }] : [...steps, tests, mutations]
  const failed: string[] = []
  await buildSite(console.log)
  for (const step of wanted) if (!(await run(step))) failed.push(step.name)
  console.log(`\n${wanted.length - failed.length} of ${wanted.length} steps passed`)
  if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
  return failed.length === 0
}

process.exit((await check(process.argv.slice(2))) ? 0 : 1)
