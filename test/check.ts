import { type StdioOptions, spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { buildSite } from '../cdk/local/build.ts'
import { root } from '../cdk/local/settings.ts'

type Step = { name: string; command: string; options: string[] }

/** What every file must pass before the tests. Types are those of all files, TypeScript and pages, at once. */
const steps: readonly Step[] = [
  { name: 'lint', command: 'biome', options: ['ci', '--error-on-warnings', '.'] },
  { name: 'types', command: 'astro', options: ['check', '--root', 'site'] },
]

const tests: Step = { name: 'tests', command: 'vitest', options: ['run'] }

/** A fortieth of the controls is taken away today, the next tomorrow; `npm run mutations` takes all. Of the sweeps of tests it is a quarter. */
const mutations: Step = {
  name: 'mutations',
  command: process.execPath,
  options: [join('test', 'mutations', 'run.ts')],
}

/** Whether everything is run, not what was asked for by name. */
const isWhole = process.argv.length === 2

/** Runs one step and resolves to whether it passed. Its output is shown as it comes or, `held`, in one piece when it ends. */
function run({ name, command, options }: Step, held = false): Promise<boolean> {
  const started = Date.now()
  const title = `\n> ${name}: ${basename(command)} ${options.join(' ')}`
  if (!held) console.log(title)
  const env = { MUTATIONS: 'fortieth', ...(isWhole && { SWEEPS: 'quarter' }), ...process.env }
  const stdio: StdioOptions = held ? ['inherit', 'pipe', 'pipe'] : 'inherit'
  const child = spawn(command, options, { cwd: root, stdio, env })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (held) console.log(`${title}\n${Buffer.concat(said).toString()}`)
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      console.log(`${code === 0 ? 'passed' : 'FAILED'} ${name} (${seconds} s)`)
      resolve(code === 0)
    })
  })
}

/** With arguments, only those tests; without, everything, going on after a failure so that all are seen. */
async function check(chosen: string[]): Promise<boolean> {
  const [first, rest] =
    chosen.length > 0 ? [[], [{ ...tests, options: ['run', ...chosen] }]] : [steps, [tests, mutations]]
  const failed: string[] = []
  await buildSite(console.log)
  // Each of them has one core alone.
  const passed = await Promise.all(first.map((step) => run(step, true)))
  failed.push(...first.filter((_, n) => !passed[n]).map(({ name }) => name))
  for (const step of rest) if (!(await run(step))) failed.push(step.name)
  const count = first.length + rest.length
  console.log(`\n${count - failed.length} of ${count} steps passed`)
  if (failed.length > 0) console.log(`failed: ${failed.join(', ')}`)
  return failed.length === 0
}

process.exit((await check(process.argv.slice(2))) ? 0 : 1)
