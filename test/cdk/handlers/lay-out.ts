import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { nativePackages } from '../../../cdk/bundling.ts'
import type { StageName } from '../../../cdk/stages.ts'
import { bundle } from './bundle.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** A function's code where the platform puts it, and the one folder it may write to. */
export interface LaidOut {
  /** What `LAMBDA_TASK_ROOT` names; nothing in it may be written. */
  readonly task: string
  readonly tmp: string
  /** Bytes of the zip, and unpacked. */
  readonly zipped: number
  readonly unpacked: number
}

/** Bundles a stage's handler, zips it with its native packages as it is deployed, and unpacks that away from the repository. */
export async function layOut(stage: StageName): Promise<LaidOut> {
  const packed: Zippable = { 'index.mjs': readFileSync(await bundle(stage)) }
  for (const folder of withDependencies(Object.keys(nativePackages[stage] ?? {})))
    for (const file of filesIn(folder)) packed[relative(root, file)] = readFileSync(file)
  const zip = zipSync(packed, { level: 1 })
  const place = mkdtempSync(join(tmpdir(), `mingcha-function-${stage}-`))
  const laid = { task: join(place, 'task'), tmp: join(place, 'tmp') }
  mkdirSync(laid.tmp)
  let unpacked = 0
  for (const [name, body] of Object.entries(unzipSync(zip))) {
    const path = join(laid.task, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, body)
    unpacked += body.length
  }
  return { ...laid, zipped: zip.length, unpacked }
}

/** The folders of packages and of everything they need, as far as this machine has it. */
function withDependencies(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    const folder = join(root, 'node_modules', name)
    if (seen.has(folder) || !statSync(folder, { throwIfNoEntry: false })) continue
    seen.add(folder)
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    withDependencies([...Object.keys(dependencies), ...Object.keys(optionalDependencies)], seen)
  }
  return seen
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
