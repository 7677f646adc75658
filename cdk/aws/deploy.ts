import { mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { buildSite } from '../local/build.ts'
import { root } from '../local/settings.ts'
import { keysForTrial, pinsOf, runCdk } from './command.ts'
import { stackName } from './editions.ts'
import { adviceFor, type Installation, readInstallation, unfitFor } from './installation.ts'
import { afterwards, planOf } from './plan.ts'

const usage = `npm run deploy -- SETTINGS [--plan] [--yes DOMAIN] [--earlier RELEASE]
  SETTINGS   the installation's settings: docs/deploy.md; cdk/aws/example has one of each edition
  --plan     say what would be done, write the templates to cdk.out, and stop
  --yes      the domain again, instead of typing it when asked
  --earlier  the /release.json of the running site, so that its pages stay whole meanwhile`

/**
 * Deploys one installation: refuses settings that are unfit for people, says what it will do, asks, does it, and says what
 * a person does next. Returns what the command ends with: 0 done, 1 refused or failed.
 */
async function deploy(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { plan: { type: 'boolean' }, yes: { type: 'string' }, earlier: { type: 'string' } },
  })
  const [given] = positionals
  if (given === undefined || positionals.length > 1) throw new Error(`say which installation\n${usage}`)
  const file = resolve(given)
  const one = readInstallation(file)
  const unfit = unfitFor(one, await keysForTrial())
  if (unfit.length > 0) throw new Error(`${given} is not fit for people:\n  ${unfit.join('\n  ')}`)
  for (const line of planOf(one, adviceFor(one))) console.log(line)
  if (values.earlier !== undefined) process.env.EARLIER = resolve(values.earlier)
  await buildSite(console.log, pinsOf(one))
  if (values.plan) return runCdk([file], ['synth', '--quiet'])
  if (!(await isMeant(one, values.yes))) throw new Error('the domain was not typed: nothing was done')
  return run(file, one)
}

async function run(file: string, one: Installation): Promise<number> {
  const folder = join(root, 'cdk.out')
  mkdirSync(folder, { recursive: true })
  const outputs = join(folder, `${stackName(one)}.outputs.json`)
  const options = ['--require-approval', 'never', '--outputs-file', outputs]
  const code = await runCdk([file], ['deploy', stackName(one), ...options])
  if (code !== 0) return code
  const made = JSON.parse(readFileSync(outputs, 'utf8'))[stackName(one)] ?? {}
  for (const line of afterwards(one, made)) console.log(line)
  return 0
}

async function isMeant({ domain }: Installation, said: string | undefined): Promise<boolean> {
  if (said !== undefined) return said === domain
  if (!process.stdin.isTTY) return false
  const ask = createInterface({ input: process.stdin, output: process.stdout })
  const typed = await ask.question(`type ${domain} to go on: `)
  ask.close()
  return typed.trim() === domain
}

try {
  process.exitCode = await deploy()
} catch (error) {
  console.error(`mingcha: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
