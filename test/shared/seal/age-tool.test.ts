import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { decryptWith, encryptTo, recipientOf } from '../../../shared/seal/age.ts'
import { sealFile } from '../../../shared/seal/file.ts'
import { wrapIdentity } from '../../../shared/seal/wrap.ts'
import { sealEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { sealMessage } from '../../../shared/tip/seal-message.ts'
import { openKeys } from '../../../site/desk/frame/unlock/open-keys.ts'
import written from '../../fixtures/age-tool.json' with { type: 'json' }
import { hasAgeTool, runAge } from '../../fixtures/age-tool.ts'
import { loneMessage } from '../../fixtures/message.ts'
import { facts, report } from '../../fixtures/reporter.ts'

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/**
 * Files kept in `test/fixtures/age-tool.json`, made by hand with the tool:
 * `printf '示例…' | age -r age1pq1… -r age1pq1… > letter.age`, and for the key `age -p identity.txt > member.age`.
 */
describe('what the age tool wrote', () => {
  it.each(written.letters)('$name, is opened', async ({ identity, file, plain }) => {
    expect(text(await decryptWith(identity, bytesOf(file)))).toBe(plain)
  })

  it('under a passphrase is taken as a member’s key, and not with another passphrase', async () => {
    const { passphrase, plain, file } = written.passphrase
    const member = plain.trim()
    const office = deriveFiling(newSeed()).identity
    const sealed = base64Of(await encryptTo([await recipientOf(member)], office))
    const keys = { member: file, office: [{ keyVersion: 1, sealed }] }
    expect(await openKeys(keys, passphrase)).toMatchObject({ office: [office] })
    await expect(openKeys(keys, `${passphrase}.`)).rejects.toThrow()
  })

  it('of the older kind, X25519 alone, is refused as a member’s key', async () => {
    const { passphrase, file } = written.old
    await expect(openKeys({ member: file, office: [] }, passphrase)).rejects.toThrow('not an identity')
  })
})

/** Runs only where the tool is, of 1.3 or later (1.1 knows no hybrid keys). The files above stand for it elsewhere. */
describe.skipIf(!hasAgeTool)('the age tool', () => {
  const filing = deriveFiling(newSeed())
  const other = deriveFiling(newSeed())
  const outside = {
    tip: filing.tip,
    facts,
    routing: { table: 1, recipients: [{ office: '320115', keyVersion: 1 }] },
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-age-'))
  const holder = join(folder, 'holder.txt')
  beforeAll(() => writeFileSync(holder, `${filing.identity}\n`))
  afterAll(() => rmSync(folder, { recursive: true }))
  const open = (sealed: Uint8Array) => runAge(['-d', '-i', holder], sealed)

  it('opens our letter, and any JSON reader reads it', async () => {
    const letter = JSON.parse(text(open(await sealEnvelope(filing.identity, outside, { report, files: [] }))))
    expect(letter.report).toEqual(report)
    expect(letter.tip).toBe(filing.tip)
  })

  it('opens our messages and our wraps', async () => {
    const message = { ...loneMessage, tip: filing.tip, id: other.tip }
    const sealed = await sealMessage(filing.identity, { ...message, text: '示例：已到现场。' })
    expect(JSON.parse(text(open(sealed))).text).toBe('示例：已到现场。')
    const wrap = await wrapIdentity(other.tip, other.identity, await recipientOf(filing.identity))
    expect(JSON.parse(text(open(wrap))).identity).toBe(other.identity)
  })

  it('opens our files, chunks in order, filled with zero bytes', async () => {
    const content = crypto.getRandomValues(new Uint8Array(50_000))
    const parts = Array.from({ length: 30 }, () => content)
    const chunks: Uint8Array[] = []
    for await (const { bytes } of sealFile(filing.identity, new Blob(parts))) chunks.push(bytes)
    expect(chunks.length).toBeGreaterThan(1)
    const opened = open(Buffer.concat(chunks))
    expect(Buffer.compare(opened.subarray(0, 1_500_000), Buffer.concat(parts))).toBe(0)
    expect(opened.subarray(1_500_000).every((byte) => byte === 0)).toBe(true)
  })

  it('does not open what was sealed to another, nor what was changed', async () => {
    const sealed = await sealEnvelope(filing.identity, outside, { report, files: [] })
    const changed = sealed.with(-1, (sealed.at(-1) ?? 0) ^ 1)
    expect(() => open(changed)).toThrow()
    expect(() => runAge(['-d', '-i', holder], new Uint8Array())).toThrow()
    writeFileSync(join(folder, 'other.txt'), `${other.identity}\n`)
    expect(() => runAge(['-d', '-i', join(folder, 'other.txt')], sealed)).toThrow(/no identity matched/)
  })
})
