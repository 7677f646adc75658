import { spawnSync } from 'node:child_process'
import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isSigned } from '../../../cdk/release/signature.ts'
import { release } from '../aws/synthesize.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-sign-'))
afterAll(() => rmSync(folder, { recursive: true }))

const commands = join(import.meta.dirname, '..', '..', '..', 'cdk', 'release')
const run = (name: string, ...names: string[]) =>
  spawnSync(process.execPath, [join(commands, name), ...names], { cwd: folder, encoding: 'utf8' })

/** Ed25519 as Node's own library has it: a second opinion. */
function isRight(list: Buffer, signature: string, publicHalf: string): boolean {
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicHalf } })
  const text = Buffer.concat([Buffer.from('mingcha-release-1\n'), list])
  return verify(null, text, key, Buffer.from(signature, 'base64url'))
}

describe('a release key', () => {
  const made = run('key.ts', 'key.txt')
  const publicHalf = /: ([\w-]{43})\n$/.exec(made.stdout)?.[1] ?? ''
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release)}\n`)
  const list = readFileSync(join(folder, 'release.json'))

  it('is written once, for its owner alone', () => {
    expect(publicHalf).toHaveLength(43)
    expect(statSync(join(folder, 'key.txt')).mode & 0o777).toBe(0o600)
    expect(run('key.ts', 'key.txt').status).not.toBe(0)
  })

  it('signs a list, and the signature is for that list and that key alone', () => {
    expect(run('sign.ts', 'key.txt', 'release.json', 'release.sig').status).toBe(0)
    const signature = readFileSync(join(folder, 'release.sig'), 'utf8')
    expect(isRight(list, signature.trim(), publicHalf)).toBe(true)
    expect(isSigned(list, signature, publicHalf)).toBe(true)
    expect(isSigned(Buffer.from(`${list} `), signature, publicHalf)).toBe(false)
    expect(isSigned(list, signature, 'A'.repeat(43))).toBe(false)
    expect(isSigned(list, 'nothing', publicHalf)).toBe(false)
  })

  it('signs nothing that is no list', () => {
    writeFileSync(join(folder, 'other.json'), '{}')
    expect(run('sign.ts', 'key.txt', 'other.json', 'other.sig').status).not.toBe(0)
  })
})
