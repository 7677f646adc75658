import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Pins } from '../../shared/release/release.ts'
import { Recipient } from '../../shared/seal/identity.ts'
import { developmentKeys } from './keys.ts'
import { recoveryRecipient } from './recovery-key.ts'
import { root } from './settings.ts'

const inputs = ['site', 'shared', 'package-lock.json', 'tsconfig.json']
const stamp = join(root, 'dist', '.built-from')

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return yield path
  for (const name of readdirSync(path).sort()) {
    if (!name.startsWith('.') && name !== 'node_modules') yield* filesUnder(join(path, name))
  }
}

/** What a build pins in the scripts: the environment's, else this working copy's development keys. */
async function readPins(): Promise<Pins> {
  const keys = await developmentKeys()
  const {
    DIRECTORY_KEY = keys.directory.publicKey,
    DIRECTORY_MINIMUM = '1',
    RECOVERY = await recoveryRecipient(keys),
  } = process.env
  return { DIRECTORY_KEY, DIRECTORY_MINIMUM, RECOVERY: Recipient.parse(RECOVERY) }
}

/** Changes whenever a file or setting changes that the site is built from. */
function fingerprint(pins: Pins): string {
  const hash = createHash('sha256').update(
    JSON.stringify([process.env.MINGCHA_PROVINCE ?? '', ...Object.entries(pins)]),
  )
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input)))
      hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function runBuild(pins: Pins): Promise<void> {
  const child = spawn(process.execPath, [join('site', 'build.ts')], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...pins },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the site could not be built'))))
  })
}

/**
 * Builds the site unless nothing it is made from has changed. Pinned in its scripts: DIRECTORY_KEY, the public half of
 * the key that signs the directory, and RECOVERY, else this working copy's development keys; and DIRECTORY_MINIMUM, the
 * least sequence of the directory that is sealed by. `others`: those of another installation, to compare with it.
 */
export async function buildSite(log: (line: string) => void, others?: Pins): Promise<void> {
  const pins = others ?? (await readPins())
  const wanted = fingerprint(pins)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const started = Date.now()
  log('building the site')
  // A build that is cut short leaves half of one, whatever was built before.
  rmSync(stamp, { force: true })
  await runBuild(pins)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
  log(`the site is built (${Math.round((Date.now() - started) / 1000)} s)`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite(console.log)
