import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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

/** Changes whenever a file changes that the site is built from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input)))
      hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function runBuild(): Promise<void> {
  const child = spawn(process.execPath, [join('site', 'build.ts')], {
    cwd: root,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the site could not be built'))))
  })
}

/** Builds the site unless nothing it is made from has changed. No setting goes in: a commit has one build. */
export async function buildSite(log: (line: string) => void): Promise<void> {
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const started = Date.now()
  log('building the site')
  await runBuild()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, wanted)
  log(`the site is built (${Math.round((Date.now() - started) / 1000)} s)`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite(console.log)
