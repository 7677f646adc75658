import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isNewEnough } from './choose-node.js'

const stampName = '.mingcha-installed'

/** The lock and the manifest together: what is installed must match this. */
function wanted(root) {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(root, name)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Whether what npm last wrote belongs to this lock; an install by hand counts too. */
function isInstalled(root) {
  const modules = join(root, 'node_modules')
  const stamp = join(modules, stampName)
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === wanted(root)
  const written = join(modules, '.package-lock.json')
  const lock = join(root, 'package-lock.json')
  return existsSync(written) && existsSync(lock) && statSync(written).mtimeMs >= statSync(lock).mtimeMs
}

/** How many packages stand in node_modules now, scoped ones counted one by one. */
function countPackages(modules) {
  if (!existsSync(modules)) return 0
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'))
  const scoped = names.filter((name) => name.startsWith('@'))
  return (
    names.length - scoped.length + scoped.reduce((sum, s) => sum + readdirSync(join(modules, s)).length, 0)
  )
}

/** Runs npm and says every few seconds how far it is. */
function runNpm(root) {
  const started = Date.now()
  const modules = join(root, 'node_modules')
  const report = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`installing: ${seconds} s, ${countPackages(modules)} packages in place`)
  }, 5000)
  const child = spawn('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearInterval(report)
      if (code === 0) resolve()
      else
        reject(
          new Error('npm install failed; see the lines above, mend the cause and run the command again.'),
        )
    })
  })
}

/**
 * Installs the packages of the lock when they are missing or the lock has changed since.
 * Refuses, saying what to do, when Node is under 20 or npm is absent.
 */
export async function installMissing(root) {
  if (!isNewEnough(process.version, [20, 0])) {
    throw new Error(`Node ${process.version} is too old. Install Node 20 or newer from https://nodejs.org.`)
  }
  const stamp = join(root, 'node_modules', stampName)
  if (!isInstalled(root)) {
    if (spawnSync('npm', ['--version']).status !== 0) {
      throw new Error(
        'npm was not found. It comes with Node: install it from https://nodejs.org, then run this again.',
      )
    }
    console.log('installing packages (the first time takes a minute or two)')
    rmSync(stamp, { force: true })
    await runNpm(root)
    console.log('packages are installed')
  }
  writeFileSync(stamp, wanted(root))
}
