import { generateX25519Identity } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { encryptTo, recipientOf } from '../../../shared/seal/age.ts'
import { openFile, sealFile } from '../../../shared/seal/file.ts'
import { paddedLength } from '../../../shared/seal/padding.ts'
import { SUITE } from '../../../shared/seal/suite.ts'
import { unwrapIdentity, wrapIdentity } from '../../../shared/seal/wrap.ts'
import { openEnvelope, sealEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { openMessage, reporterKeyOf, sealMessage, sealSigned } from '../../../shared/tip/seal-message.ts'
import { bindingOf, loneMessage } from '../../fixtures/message.ts'
import { facts, report } from '../../fixtures/reporter.ts'

const routing = { table: 1, recipients: [{ office: '320115', keyVersion: 1 }] }
const filing = deriveFiling(newSeed())
const outside = { tip: filing.tip, facts, routing }
const other = deriveFiling(newSeed())

describe('an envelope', () => {
  it('opens as it was sealed, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 2000, unit: 'binary' }), async (narrative) => {
        const words = { ...report, narrative: narrative.toWellFormed() }
        const sealed = await sealEnvelope(filing.identity, outside, { report: words, files: [] })
        const { envelope, differs } = await openEnvelope(filing.identity, sealed, outside)
        expect(envelope.report).toEqual(words)
        expect(differs).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('of a short and a longer text has the same length', async () => {
    const short = await sealEnvelope(filing.identity, outside, {
      report: { ...report, narrative: '短' },
      files: [],
    })
    const long = await sealEnvelope(filing.identity, outside, {
      report: { ...report, narrative: '长'.repeat(1500) },
      files: [],
    })
    expect(short.length).toBe(long.length)
  })

  it('refiled under other facts shows which differ', async () => {
    const sealed = await sealEnvelope(filing.identity, outside, { report, files: [] })
    const moved = { ...outside, facts: { ...facts, division: '320114', urgent: true } }
    expect((await openEnvelope(filing.identity, sealed, moved)).differs).toEqual(['division', 'urgent'])
    const rerouted = {
      ...outside,
      routing: { ...routing, recipients: [{ office: '320500', keyVersion: 1 }] },
    }
    expect((await openEnvelope(filing.identity, sealed, rerouted)).differs).toEqual(['routing'])
  })

  it('under another tip id does not open', async () => {
    const sealed = await sealEnvelope(filing.identity, outside, { report, files: [] })
    await expect(openEnvelope(filing.identity, sealed, { ...outside, tip: other.tip })).rejects.toMatchObject(
      {
        reason: 'mismatch',
      },
    )
  })

  it('with one bit changed anywhere, or cut short, does not open', async () => {
    const sealed = await sealEnvelope(filing.identity, outside, { report, files: [] })
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const altered = sealed.slice()
        altered[at] = (altered[at] ?? 0) ^ (1 << bit)
        await expect(openEnvelope(filing.identity, altered, outside)).rejects.toThrow()
      }),
      { numRuns: 60 },
    )
    await expect(openEnvelope(filing.identity, sealed.slice(0, -1), outside)).rejects.toThrow()
  })

  it('does not open with another key, and says so', async () => {
    const sealed = await sealEnvelope(filing.identity, outside, { report, files: [] })
    await expect(openEnvelope(other.identity, sealed, outside)).rejects.toMatchObject({ reason: 'wrongKey' })
  })
})

describe('a wrap', () => {
  it('opens for its holder and no one else, and only for its tip', async () => {
    const { identity } = deriveFiling(newSeed())
    const wrap = await wrapIdentity(filing.tip, filing.identity, await recipientOf(identity))
    expect(await unwrapIdentity(filing.tip, wrap, identity)).toBe(filing.identity)
    await expect(unwrapIdentity(filing.tip, wrap, other.identity)).rejects.toMatchObject({
      reason: 'wrongKey',
    })
    await expect(unwrapIdentity(other.tip, wrap, identity)).rejects.toMatchObject({ reason: 'mismatch' })
    // 1.6 kB for its one holder, and its own text.
    expect(wrap.length).toBeLessThan(2000)
  })

  it('that brings another identity under this tip’s id is refused: the id is bound to the key', async () => {
    const holder = deriveFiling(newSeed())
    const forged = JSON.stringify({ suite: SUITE, tip: filing.tip, identity: other.identity })
    const wrap = await encryptTo([await recipientOf(holder.identity)], forged)
    await expect(unwrapIdentity(filing.tip, wrap, holder.identity)).rejects.toMatchObject({
      reason: 'mismatch',
      fields: ['tip'],
    })
  })

  it('that brings a key of the older kind, X25519 alone, is refused', async () => {
    const identity = await generateX25519Identity()
    const forged = JSON.stringify({ suite: SUITE, tip: filing.tip, identity })
    const wrap = await encryptTo([await recipientOf(other.identity)], forged)
    await expect(unwrapIdentity(filing.tip, wrap, other.identity)).rejects.toThrow()
  })
})

describe('a message', () => {
  const letter = { ...loneMessage, tip: filing.tip, id: other.tip }
  const right = bindingOf(letter.tip, letter.id)

  it('cannot be passed off as the other side’s, another’s, or another tip’s', async () => {
    const sealed = await sealMessage(filing.identity, letter)
    expect((await openMessage(filing.identity, sealed, right)).text).toBe('你好')
    for (const wrong of [{ from: 'reporter' as const }, { id: filing.tip }, { tip: other.tip }]) {
      await expect(openMessage(filing.identity, sealed, { ...right, ...wrong })).rejects.toMatchObject({
        reason: 'mismatch',
      })
    }
  })

  const seed = '11'.repeat(32)
  // RFC 8032: the public key of this seed, worked out with OpenSSL.
  const reporterKey = 'd04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737'
  const mine = { ...letter, from: 'reporter' as const }
  const theirs = { ...right, from: 'reporter' as const, reporterKey }

  it('of the reporter is signed by the key in the letter, and no holder of the tip’s identity can write one', async () => {
    expect(reporterKeyOf(seed)).toBe(reporterKey)
    const signed = await sealSigned(filing.identity, mine, seed)
    expect((await openMessage(filing.identity, signed, theirs)).text).toBe('你好')
    const forged = [
      await sealMessage(filing.identity, mine),
      await sealSigned(filing.identity, mine, '22'.repeat(32)),
      await sealMessage(filing.identity, { ...mine, signature: '0'.repeat(128) } as unknown as typeof mine),
    ]
    for (const sealed of forged) {
      await expect(openMessage(filing.identity, sealed, theirs)).rejects.toMatchObject({
        fields: ['signature'],
      })
    }
    await expect(
      openMessage(filing.identity, signed, { ...theirs, reporterKey: undefined }),
    ).rejects.toMatchObject({ fields: ['signature'] })
  })

  it.each([
    ['text', { text: '别的话' }],
    ['number', { number: 2 }],
    ['what lay before it', { previous: 'f'.repeat(64) }],
    ['an answer', { answer: { verdict: 'confirmed' as const, outcome: 'e'.repeat(64) } }],
    ['what its writer had seen', { seen: 1 }],
  ])('with another %s under the same signature is refused', async (_, changed) => {
    const signed = await sealSigned(filing.identity, mine, seed)
    const { signature } = await openMessage(filing.identity, signed, theirs)
    const sealed = await sealMessage(filing.identity, {
      ...mine,
      ...changed,
      signature,
    } as unknown as typeof mine)
    await expect(openMessage(filing.identity, sealed, theirs)).rejects.toMatchObject({
      fields: ['signature'],
    })
  })
})

describe('a file', () => {
  it('comes back byte for byte, and not when chunks are lost, swapped or changed', async () => {
    const content = crypto.getRandomValues(new Uint8Array(65_536))
    const blob = new Blob(Array.from({ length: 40 }, () => content))
    const chunks = []
    for await (const chunk of sealFile(filing.identity, blob)) chunks.push(chunk)
    const file = { size: blob.size, chunks: chunks.map((one) => one.hash) }
    const bytes = chunks.map((one) => one.bytes)
    expect(await openFile(filing.identity, bytes, file)).toEqual(new Uint8Array(await blob.arrayBuffer()))
    for (const wrong of [bytes.slice(1), bytes.toReversed(), [...bytes.slice(0, -1), new Uint8Array(3)]]) {
      await expect(openFile(filing.identity, wrong, file)).rejects.toMatchObject({ reason: 'altered' })
    }
  })

  it('is not another whole file of the same tip, which its identity would open', async () => {
    const [mine, theirs] = await Promise.all(
      ['我的', '别的'].map(async (text) => {
        const chunks = []
        for await (const chunk of sealFile(filing.identity, new Blob([text]))) chunks.push(chunk)
        return chunks
      }),
    )
    const bytes = theirs?.map((one) => one.bytes) ?? []
    const file = { size: 6, chunks: mine?.map((one) => one.hash) ?? [] }
    await expect(openFile(filing.identity, bytes, file)).rejects.toMatchObject({ reason: 'altered' })
    const right = { size: 6, chunks: theirs?.map((one) => one.hash) ?? [] }
    expect(new TextDecoder().decode(await openFile(filing.identity, bytes, right))).toBe('别的')
  })
})

describe('the format of another day', () => {
  const suite = `${SUITE}-other`
  const sealed = async (value: object) =>
    encryptTo([await recipientOf(filing.identity)], JSON.stringify(value))

  it('of another suite is refused: a wrap, a letter and a message', async () => {
    const wrap = await sealed({ suite, tip: filing.tip, identity: filing.identity })
    await expect(unwrapIdentity(filing.tip, wrap, filing.identity)).rejects.toMatchObject({
      reason: 'altered',
    })
    const letter = await sealed({ suite, ...outside, report, files: [] })
    await expect(openEnvelope(filing.identity, letter, outside)).rejects.toMatchObject({ reason: 'altered' })
    const message = await sealed({ suite, ...loneMessage, tip: filing.tip, id: other.tip })
    await expect(
      openMessage(filing.identity, message, bindingOf(filing.tip, other.tip)),
    ).rejects.toMatchObject({ reason: 'altered' })
  })

  it('and of this one is taken', async () => {
    const letter = await sealed({ suite: SUITE, ...outside, report, files: [] })
    expect((await openEnvelope(filing.identity, letter, outside)).differs).toEqual([])
  })
})

describe('padding', () => {
  it('never shrinks, never wastes more than an eighth above 1 MiB, and grows in order', () => {
    fc.assert(
      fc.property(fc.nat(110_000_000), fc.nat(1000), (length, more) => {
        const padded = paddedLength(length, 65_536)
        expect(padded).toBeGreaterThanOrEqual(length)
        expect(paddedLength(length + more, 65_536)).toBeGreaterThanOrEqual(padded)
        if (length > 1_048_576) expect(padded).toBeLessThanOrEqual(length * 1.125 + 1)
      }),
    )
  })
})
