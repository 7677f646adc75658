import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { root } from '../fixtures/import-graph.ts'

const guide = readFileSync(join(root, 'docs', 'verify-directory.md'), 'utf8')
const [, script = ''] = /```sh\n(.*?)```/s.exec(guide) ?? []
const hasTools = ['jq', 'openssl', 'xxd', 'sha256sum'].every(
  (tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0,
)

const folder = mkdtempSync(join(tmpdir(), 'mingcha-verify-'))
const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value))
const run = (directoryKey: string) =>
  execFileSync('sh', ['-c', `set -e\n${script}`], {
    ...{ cwd: folder, encoding: 'utf8', stdio: 'pipe' },
    env: { ...process.env, DIRECTORY_KEY: directoryKey },
  })

describe.skipIf(!hasTools)('the directory that is published', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(async () => {
    await house.close()
    rmSync(folder, { recursive: true })
  })

  it('is verified by openssl with the commands of the guide, and nothing else is', async () => {
    const directory = await house.records.readSignedDirectory()
    if (!directory) throw new Error('a directory')
    const offices = publicOffices(await house.records.readOfficeKeys(directory.keys))
    write('directory.json', directory)
    write('offices.json', offices)
    const { publicKey } = house.keys.directory
    expect(run(publicKey)).toContain('Signature Verified Successfully')
    // Another first sign, whichever it was.
    const other = publicKey.startsWith('A') ? 'B' : 'A'
    expect(() => run(`${other}${publicKey.slice(1)}`)).toThrow()
    const swapped = offices.map((one) =>
      one.code === '320115' && one.key ? { ...one, key: { ...one.key, recipient: 'age1pq1other' } } : one,
    )
    write('offices.json', swapped)
    expect(() => run(publicKey)).toThrow()
    write('offices.json', offices)
    write('directory.json', { ...directory, keys: directory.keys.slice(1) })
    expect(() => run(publicKey)).toThrow()
  })
})
