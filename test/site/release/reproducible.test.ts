import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { Release } from '../../../shared/release/release.ts'
import { readFiles } from '../../../site/release/hash-files.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'mingcha-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pins = { DIRECTORY_KEY: 'k'.repeat(43), DIRECTORY_MINIMUM: '1', RECOVERY: 'age1pq1example' }

/** Builds a copy of the checkout in a folder of this name and returns every byte of the build. */
function buildIn(name: string, env: NodeJS.ProcessEnv): ReadonlyMap<string, Uint8Array> {
  const copy = join(folder, name)
  mkdirSync(copy)
  for (const part of ['site', 'shared', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const { status, stderr } = spawnSync(process.execPath, [join('site', 'build.ts')], {
    cwd: copy,
    env: { PATH: process.env.PATH, ...pins, ...env },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return readFiles(join(copy, 'dist', 'site'))
}

it('two builds in two folders, by two people in two places, are the same bytes', () => {
  const one = buildIn('one', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', HOME: folder })
  const other = buildIn('another-name', {
    TZ: 'America/New_York',
    LANG: 'C',
    HOME: '/',
    NODE_ENV: 'test',
    VITEST: 'true',
  })
  expect([...one.keys()]).toEqual([...other.keys()])
  expect(
    [...one.keys()].filter(
      (name) => !Buffer.from(one.get(name) ?? []).equals(other.get(name) ?? Buffer.of(1)),
    ),
  ).toEqual([])
  const text = (name: string) => Buffer.from(one.get(name) ?? []).toString('utf8')
  for (const name of one.keys()) expect(text(name), name).not.toContain(folder)
  const release = Release.parse(JSON.parse(text('/client/release.json')))
  expect(release.pins).toEqual(pins)
  const listed = Object.keys(release.files).map((name) => `/client${name}`)
  const served = [...one.keys()].filter(
    (name) => name.startsWith('/client/') && name !== '/client/release.json',
  )
  expect(listed.sort()).toEqual(served.sort())
  expect(one.has(`/client${release.manifest}`)).toBe(true)
})
