// Plain JavaScript on purpose: it runs on a bare Node 20, before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chooseNode } from './choose-node.js'
import { installMissing } from './install-missing.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What each npm script runs, in Node 24, from the root of the repository. */
const scripts = {
  start: ['cdk/local/start.ts'],
  test: ['test/check.ts'],
  mutations: ['test/mutations/run.ts'],
  build: ['cdk/local/build.ts'],
  synth: ['cdk/aws/synth.ts'],
  deploy: ['cdk/aws/deploy.ts'],
  bench: ['test/bench/run.ts'],
  compare: ['cdk/release/compare.ts'],
}

/** Says what is wrong and what to do, then ends. */
function stopWith(message) {
  console.error(`mingcha: ${message}`)
  process.exit(1)
}

/** MINGCHA_PROVINCE, a folder below shared/provinces, for Node and all that it starts: package.json says where `#province/` leads. */
function provinceOptions({ MINGCHA_PROVINCE: name, NODE_OPTIONS = '' }) {
  if (!name) return {}
  if (!existsSync(join(root, 'shared', 'provinces', name, 'province.json')))
    stopWith(`MINGCHA_PROVINCE: there is no shared/provinces/${name}/province.json`)
  return { NODE_OPTIONS: `${NODE_OPTIONS} --conditions=province-${name}` }
}

/** Runs the script, hands signals on, and ends as it ends. A child notices our death by the closed channel. */
function run(node, script) {
  const bin = join(root, 'node_modules', '.bin')
  const child = spawn(node, [...script, ...process.argv.slice(3)], {
    cwd: root,
    env: { ...process.env, ...provinceOptions(process.env), PATH: `${bin}:${process.env.PATH}` },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => stopWith(`could not run ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  if (process.env.npm_lifecycle_event) followParent(child)
}

/**
 * The processes that keep this one wanted: the parent and, when that is only npm's shell, npm itself. Without
 * /proc only the parent is known.
 */
function forebears() {
  const parent = process.ppid
  try {
    const shell = /^(ba|da|)sh$/.test(readFileSync(`/proc/${parent}/comm`, 'utf8').trim())
    const grandparent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${parent}/status`, 'utf8'))?.[1]
    return shell ? `${parent} ${grandparent}` : `${parent}`
  } catch {
    return `${parent}`
  }
}

/** Under npm, ends the script when npm itself is gone, so that no orphan keeps the port. */
function followParent(child) {
  const before = forebears()
  setInterval(() => {
    if (forebears() !== before) child.kill('SIGTERM')
  }, 100).unref()
}

const script = scripts[process.argv[2]]
if (!script) stopWith(`say what to run: ${Object.keys(scripts).join(', ')}`)
try {
  await installMissing(root)
  run(chooseNode(root), script)
} catch (error) {
  stopWith(error.message)
}
