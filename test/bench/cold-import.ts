import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../cdk/bundling.ts'
import type { StageName } from '../../cdk/stages.ts'
import { bundle } from '../cdk/handlers/bundle.ts'
import { median, rounded } from './median.ts'

const RUNS = 11
const stages: readonly StageName[] = ['intake', 'plain', 'desk', 'newsroom', 'publish', 'clock']
const key = 'A'.repeat(43)
const environment = {
  TIPS_TABLE: 'tips',
  RECORDS_TABLE: 'records',
  SEALED_BUCKET: 'sealed',
  PUBLIC_BUCKET: 'public',
  ORIGIN: 'https://bench.example',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_AUDIENCE: 'urn:mingcha:staff',
  AWS_REGION: 'eu-central-1',
  SECRETS: JSON.stringify({ ticket: key, lookup: key, form: key, follow: key }),
  SITE: JSON.stringify({
    origin: 'https://bench.example',
    operator: '示例',
    bulletin: '示例',
    siteId: '',
    icp: '',
    policeRecord: '',
    sample: true,
    logPolicy: 'no-log',
    recoveryDays: 35,
    directoryKey: key,
    recovery: `age1pq1${'q'.repeat(1952)}`,
    edition: 'local',
  }),
}

/** Milliseconds that a fresh process needs to import a file, with V8's compile cache as in the functions. */
function importOnce(file: string, cache: string): number {
  const code = `const t = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - t); process.exit(0)`
  const env = { ...process.env, ...environment, NODE_COMPILE_CACHE: cache }
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { env, encoding: 'utf8' }).trim(),
  )
}

function importMedian(file: string): number {
  const cache = join(file, '..', 'cache')
  importOnce(file, cache)
  return rounded(median(Array.from({ length: RUNS }, () => importOnce(file, cache))))
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

/** The median import of each bundled handler in a fresh process, next to hono alone. */
export async function benchColdImport(): Promise<object> {
  const alone = importMedian(await honoAlone())
  const milliseconds: Record<string, number> = {}
  for (const stage of stages) milliseconds[stage] = importMedian(await bundle(stage))
  return {
    bench: 'cold import of bundled handlers, ms',
    milliseconds,
    honoAlone: alone,
    aim: 110,
    runs: RUNS,
  }
}
