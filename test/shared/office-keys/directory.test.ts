import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type DirectoryWindow, directoryText, isSigned } from '../../../shared/office-keys/directory.ts'
import { daysLeft, expectDirectory } from '../../../shared/office-keys/expect-directory.ts'
import {
  type DirectoryRequest,
  type Signing,
  signDirectory,
} from '../../../shared/office-keys/sign-directory.ts'
import { officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'
import { recipientOf } from '../../../shared/seal/age.ts'
import { identityFromBytes } from '../../../shared/seal/identity.ts'
import { addDays } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'

/** An Ed25519 key of Node's own, from 32 bytes (RFC 8410). */
const privateKey = (byte: number) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  })
const publicOf = (byte: number) => createPublicKey(privateKey(byte)).export({ format: 'jwk' }).x ?? ''
const secretOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url')

const keys = [
  { office: '320000', keyVersion: 1, hash: 'ab'.repeat(32) },
  { office: '320115', keyVersion: 3, hash: 'cd'.repeat(32) },
]
const text = (sequence: number, from: string, until: string) =>
  `mingcha-directory-2\nsequence ${sequence}\nfrom ${from}\nuntil ${until}\n320000 1 ${'ab'.repeat(32)}\n320115 3 ${'cd'.repeat(32)}\n`
const windowBy = (byte: number, sequence = 7): DirectoryWindow => {
  const days = { sequence, from: '2026-11-01', until: '2026-12-31' }
  const signature = sign(null, Buffer.from(text(sequence, days.from, days.until)), privateKey(byte))
  return { ...days, signature: signature.toString('hex') }
}
const signed = windowBy(1)

describe('the text that is signed', () => {
  it('is a label, the days, and a line for each key', () => {
    expect(directoryText(keys, signed)).toBe(text(7, '2026-11-01', '2026-12-31'))
  })

  it('is verified as another implementation signed it, and nothing else of it passes', () => {
    expect(isSigned(keys, signed, publicOf(1))).toBe(true)
    expect(isSigned(keys, signed, publicOf(2))).toBe(false)
    expect(isSigned(keys, windowBy(2), publicOf(1))).toBe(false)
    const [province, district] = keys
    if (!province || !district) throw new Error('two keys')
    for (const other of [
      [province],
      [district, province],
      [province, { ...district, keyVersion: 2 }],
      [province, { ...district, hash: 'ef'.repeat(32) }],
      [province, { ...district, office: '320114' }],
      [province, district, { ...district, office: '320116' }],
    ])
      expect(isSigned(other, signed, publicOf(1)), JSON.stringify(other)).toBe(false)
    for (const change of [{ sequence: 8 }, { from: '2026-10-01' }, { until: '2027-12-31' }])
      expect(isSigned(keys, { ...signed, ...change }, publicOf(1))).toBe(false)
    expect(isSigned(keys, { ...signed, signature: 'not hex' }, publicOf(1))).toBe(false)
    expect(isSigned(keys, signed, 'no key')).toBe(false)
  })

  it('names each office once, in order, also when somebody signed it otherwise', () => {
    const twice = [keys[1], keys[1]].flatMap((one) => one ?? [])
    const days = { sequence: 7, from: '2026-11-01', until: '2026-12-31' }
    const signature = sign(null, Buffer.from(directoryText(twice, days)), privateKey(1)).toString('hex')
    expect(isSigned(twice, { ...days, signature }, publicOf(1))).toBe(false)
  })
})

describe('a page that is given a directory', () => {
  const trust = { directoryKey: publicOf(1), minimum: 1, days: ['2026-11-26'] }
  const shown = { directory: keys, signed }

  it.each([
    ['its days', ['2026-11-26'], 'good'],
    ['its first day', ['2026-11-01'], 'good'],
    ['its last day', ['2026-12-31'], 'good'],
    ['the day after', ['2027-01-01'], 'late'],
    ['29 days after', ['2027-01-29'], 'late'],
    ['the day before', ['2026-10-31'], 'late'],
    ['a phone whose clock is years off', ['2026-11-26', '2019-01-01'], 'late'],
    ['a server that says an old day to a phone that knows better', ['2026-12-30', '2027-09-01'], 'late'],
  ] as const)('on %s', (_, days, freshness) => {
    expect(expectDirectory(shown, { ...trust, days })).toBe(freshness)
  })

  it.each([
    ['30 days after', { days: ['2027-01-30'] }, 'expired'],
    ['30 days before', { days: ['2026-10-02'] }, 'expired'],
    ['over by both clocks', { days: ['2027-02-15', '2027-03-01'] }, 'expired'],
    ['below the least that its build takes', { minimum: 8 }, 'older'],
    ['below the newest that it has seen', { seen: 8 }, 'older'],
    ['signed by another key', { directoryKey: publicOf(2) }, 'signature'],
  ] as const)('takes none that is %s', (_, by, why) => {
    expect(() => expectDirectory(shown, { ...trust, ...by })).toThrow(
      expect.objectContaining({ code: 'directory', fields: [why] }),
    )
  })

  it('takes none without a signature', () => {
    expect(() => expectDirectory({ directory: keys }, trust)).toThrow(
      expect.objectContaining({ fields: ['signature'] }),
    )
  })
})

describe('signing offline', () => {
  const identity = (n: number) => identityFromBytes(new Uint8Array(32).fill(n))
  const request = async (more: Partial<DirectoryRequest> = {}): Promise<DirectoryRequest> => ({
    standing: { keys, windows: [signed] },
    add: [{ office: '320115', keyVersion: 4, recipient: await recipientOf(identity(5)), byName: '甲' }],
    without: [],
    ...more,
  })
  const code = async () => officeKeyCode('320115', 4, hashOf(await recipientOf(identity(5))))
  const signing = async (more: Partial<Signing> = {}): Promise<Signing> => ({
    ...{ secret: secretOf(1), signed: 7, today: '2026-11-26', windows: 3, days: 60 },
    ...{ typed: { '320115': await code() }, ...more },
  })

  it('gives consecutive windows over one list, which Node verifies too', async () => {
    const { keys: listed, windows } = signDirectory(await request(), await signing())
    expect(listed.map(({ office, keyVersion }) => [office, keyVersion])).toEqual([
      ['320000', 1],
      ['320115', 4],
    ])
    expect(windows.map(({ sequence, from, until }) => [sequence, from, until])).toEqual([
      [8, '2026-11-24', '2027-01-25'],
      [9, '2027-01-23', '2027-03-26'],
      [10, '2027-03-24', '2027-05-25'],
    ])
    for (const one of windows) {
      const lines = `mingcha-directory-2\nsequence ${one.sequence}\nfrom ${one.from}\nuntil ${one.until}\n${listed
        .map(({ office, keyVersion, hash }) => `${office} ${keyVersion} ${hash}\n`)
        .join('')}`
      const bytes = Buffer.from(one.signature, 'hex')
      expect(verify(null, Buffer.from(lines), createPublicKey(privateKey(1)), bytes)).toBe(true)
    }
  })

  it('takes a new key only by its code, which the operator’s key has not', async () => {
    const theirs = await recipientOf(identity(6))
    const swapped = [{ office: '320115', keyVersion: 4, recipient: theirs, byName: '甲' }]
    for (const [asked, by] of [
      [await request({ add: swapped }), {}],
      [await request(), { typed: { '320115': '' } }],
      [await request(), { typed: {} }],
      [await request(), { typed: { '320115': officeKeyCode('320115', 4, hashOf(theirs)) } }],
    ] as const)
      expect(() => signDirectory(asked, { ...base, ...by })).toThrow('not the code')
  })

  it('builds on nothing older than it signed', async () => {
    const { add } = await request()
    for (const standing of [undefined, { keys, windows: [windowBy(1, 6)] }])
      expect(() => signDirectory({ ...(standing && { standing }), add, without: [] }, base)).toThrow(
        'older than number 7',
      )
  })

  it('of what another key signed takes each key only by its code, as a new signing key has to', async () => {
    const asked = await request({ standing: { keys, windows: [windowBy(2)] } })
    expect(() => signDirectory(asked, { ...base, typed: { '320115': '' } })).toThrow('not the code')
    const typed = { '320115': await code() }
    expect(() => signDirectory(asked, { ...base, typed })).toThrow('320000: not the code')
    const all = { ...typed, '320000': officeKeyCode('320000', 1, 'ab'.repeat(32)) }
    const { keys: listed, windows } = signDirectory(asked, { ...base, typed: all })
    expect(listed.map(({ office, keyVersion }) => [office, keyVersion])).toEqual([
      ['320000', 1],
      ['320115', 4],
    ])
    expect(isSigned(listed, windows[0] ?? signed, publicOf(1))).toBe(true)
    expect(windows[0]?.sequence).toBe(8)
  })

  it('goes back to no earlier version, and leaves an office out only when its number was typed again', async () => {
    const recipient = await recipientOf(identity(5))
    const again = [{ office: '320115', keyVersion: 3, recipient, byName: '甲' }]
    const typed = { '320115': officeKeyCode('320115', 3, hashOf(recipient)) }
    const asked = await request({ add: again })
    expect(() => signDirectory(asked, { ...base, typed })).toThrow('this version or a later one')
    const without = await request({ add: [], without: ['320115'] })
    expect(() => signDirectory(without, { ...base, typed: {} })).toThrow('not typed')
    const left = signDirectory(without, { ...base, typed: { '320115': '320115' } })
    expect(left.keys.map(({ office }) => office)).toEqual(['320000'])
  })

  const base: Signing = {
    ...{ secret: secretOf(1), signed: 7, today: '2026-11-26', windows: 1, days: 60, typed: {} },
  }
})

it('administrators are reminded by the last of the windows', () => {
  const windows = [{ until: '2027-01-25' }, { until: '2027-03-26' }]
  expect(daysLeft(windows, '2027-03-05')).toBe(21)
  expect(daysLeft(windows, addDays('2027-03-26', 1))).toBe(-1)
})
