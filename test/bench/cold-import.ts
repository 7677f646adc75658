import { execFile } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { stageAccess } from '../../cdk/aws/stage/access.ts'
import { bundling } from '../../cdk/bundling.ts'
import { type DevelopmentKeys, developmentKeys } from '../../cdk/local/keys.ts'
import { siteSettings } from '../../cdk/local/site-settings.ts'
import type { StageName } from '../../cdk/stages.ts'
import { secretNames } from '../../functions/secrets/secret-store.ts'
import { bundle } from '../cdk/handlers/bundle.ts'
import { type SecretServer, startSecretServer } from '../fixtures/secret-server.ts'
import { median, rounded } from './median.ts'

const RUNS = 11
const stages: readonly StageName[] = ['intake', 'plain', 'desk', 'newsroom', 'publish', 'clock']
const key = 'A'.repeat(43)
const environment = {
  TIPS_TABLE: 'tips',
  RECORDS_TABLE: 'records',
  SEALED_BUCKET: 'sealed',
  PUBLIC_BUCKET: 'public',
  RECORDS_BUCKET: 'records',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  ORIGIN: 'https://bench.example',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_AUDIENCE: 'urn:mingcha:staff',
  AWS_REGION: 'eu-central-1',
}

/** A secret as each of them may look; the mail server's is not read here. */
const values = Object.fromEntries(
  secretNames.map((name) => [name, name === 'mail' ? 'smtps://mail.example' : key]),
)

/** What a stage is given beside what all are: the site, and where its secrets lie. */
const settingsFor = (stage: StageName, { endpoint }: SecretServer, keys: DevelopmentKeys) => ({
  SITE: JSON.stringify(siteSettings({ origin: 'https://bench.example', keys })),
  AWS_ENDPOINT_SECRETSMANAGER: endpoint,
  SECRETS: JSON.stringify(Object.fromEntries((stageAccess[stage].secrets ?? []).map((name) => [name, name]))),
})

/** Milliseconds that a fresh process needs to import a file; with a `cache`, what V8 compiled is kept there. */
async function importOnce(file: string, more: object, cache?: string): Promise<number> {
  const code = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit(0)`
  const env = { ...process.env, ...environment, ...more, ...(cache && { NODE_COMPILE_CACHE: cache }) }
  const run = promisify(execFile)
  return Number((await run(process.execPath, ['--input-type=module', '-e', code], { env })).stdout.trim())
}

async function importMedian(file: string, more: object = {}, cache?: string): Promise<number> {
  await importOnce(file, more, cache)
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) times.push(await importOnce(file, more, cache))
  return rounded(median(times))
}

async function honoAlone(): Promise<string> {
  const folder = join(import.meta.dirname, '..', '..', 'dist', 'handlers', 'hono-alone')
  mkdirSync(folder, { recursive: true })
  const entry = join(folder, 'entry.mjs')
  writeFileSync(
    entry,
    "import { Hono } from 'hono'; import { handle } from 'hono/aws-lambda'; export const handler = handle(new Hono())\n",
  )
  const outfile = join(folder, 'index.mjs')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: bundling.target,
  })
  return outfile
}

/**
 * The median import of each bundled handler in a fresh process, next to hono alone. With it goes what a function does before its first
 * request: its secrets are read, here from a server on this machine.
 */
export async function benchColdImport(): Promise<object> {
  const alone = await importMedian(await honoAlone())
  const secrets = await startSecretServer(values)
  const keys = await developmentKeys()
  const milliseconds: Record<string, number> = {}
  const compiled: Record<string, number> = {}
  const kilobytes: Record<string, number> = {}
  for (const stage of stages) {
    const file = await bundle(stage)
    const settings = settingsFor(stage, secrets, keys)
    milliseconds[stage] = await importMedian(file, settings)
    compiled[stage] = await importMedian(file, settings, join(file, '..', 'cache'))
    kilobytes[stage] = Math.round(statSync(file).size / 1000)
  }
  await secrets.stop()
  return {
    bench: 'cold import of bundled handlers, ms',
    ...{ milliseconds, compiled, kilobytes },
    honoAlone: alone,
    aim: 110,
    runs: RUNS,
  }
}
