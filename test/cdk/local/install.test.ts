import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

/** Packages that would run a script when they are installed, each with what it does without, from its own files. */
const without: Record<string, string> = {
  'classic-level': 'prebuilds/linux-x64',
  esbuild: 'lib/main.js',
}

interface Lock {
  readonly packages: Record<string, { readonly hasInstallScript?: boolean; readonly optional?: boolean }>
}

describe('an install', () => {
  it('runs no script of a package', () => {
    const { stdout } = spawnSync('npm', ['config', 'get', 'ignore-scripts'], { cwd: root, encoding: 'utf8' })
    expect(stdout.trim()).toBe('true')
  })

  it('needs none: the packages that have one are known, and bring what they need', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
    const names = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace('node_modules/', ''))
      .filter((name) => existsSync(join(root, 'node_modules', name)))
    expect(names.sort()).toEqual(Object.keys(without).sort())
    for (const [name, part] of Object.entries(without))
      expect(existsSync(join(root, 'node_modules', name, part)), name).toBe(true)
    // Nothing was compiled here.
    expect(existsSync(join(root, 'node_modules', 'classic-level', 'build'))).toBe(false)
  })
})
