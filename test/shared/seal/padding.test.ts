import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { openFile, sealFile } from '../../../shared/seal/file.ts'
import { paddedLength, padJson } from '../../../shared/seal/padding.ts'
import { openMessage, sealMessage } from '../../../shared/tip/seal-message.ts'
import { bindingOf, loneMessage } from '../../fixtures/message.ts'

const MIB = 1_048_576
const filing = deriveFiling(newSeed())
const id = deriveFiling(newSeed()).tip

/** All sizes that may exist up to 128 MiB from a floor of 64 KiB: powers of two, then eighths of the lower one. */
const buckets = new Set<number>([65_536, 131_072, 262_144, 524_288, MIB])
for (let base = MIB; base < 128 * MIB; base *= 2) {
  for (let eighth = 1; eighth <= 8; eighth++) buckets.add(base + (base / 8) * eighth)
}

describe('padding', () => {
  it('gives only the few sizes that there are: 61 up to 128 MiB', () => {
    expect(buckets.size).toBe(61)
    fc.assert(
      fc.property(fc.nat(128 * MIB), (length) => {
        const padded = paddedLength(length, 65_536)
        expect(buckets).toContain(padded)
        const smaller = [...buckets].filter((size) => size < padded)
        for (const size of smaller) expect(size).toBeLessThan(Math.max(length, 65_536))
      }),
      { numRuns: 500 },
    )
  })

  it.each([...buckets])('leaves %i as it is, and one byte more goes up', (size) => {
    expect(paddedLength(size, 65_536)).toBe(size)
    expect(paddedLength(size + 1, 65_536)).toBeGreaterThan(size)
  })

  it('of JSON is read back by any reader, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const bytes = padJson(value, 2048)
        expect(Math.log2(bytes.length) % 1).toBe(0)
        expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('what is sealed', () => {
  it('comes back, files of any length', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200_000 }), async (content) => {
        const chunks = []
        for await (const chunk of sealFile(filing.identity, new Blob([content.slice()]))) chunks.push(chunk)
        const file = { size: content.length, chunks: chunks.map((one) => one.hash) }
        const bytes = chunks.map((one) => one.bytes)
        expect(Buffer.compare(await openFile(filing.identity, bytes, file), content)).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it.each([0, 1, 65_535, 65_536, 65_537, MIB - 1, MIB, MIB + 1])('a file of %i bytes', async (size) => {
    const content = new Uint8Array(size).fill(7)
    const chunks = []
    for await (const chunk of sealFile(filing.identity, new Blob([content]))) chunks.push(chunk)
    const sealed = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0)
    const padded = [...buckets].find((bucket) => bucket >= size) ?? 0
    // age adds a header of 1,627 bytes for one hybrid recipient, a nonce of 16, and 16 to each 64 KiB.
    expect(sealed - padded - 16 * (padded / 65_536)).toBe(1627 + 16)
    const file = { size, chunks: chunks.map((one) => one.hash) }
    const opened = await openFile(
      filing.identity,
      chunks.map((one) => one.bytes),
      file,
    )
    expect(Buffer.compare(opened, content)).toBe(0)
  })

  it('comes back, messages of any words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 500, unit: 'grapheme' }), async (text) => {
        const sealed = await sealMessage(filing.identity, { ...loneMessage, tip: filing.tip, id, text })
        expect((await openMessage(filing.identity, sealed, bindingOf(filing.tip, id))).text).toBe(text)
      }),
      { numRuns: 20 },
    )
  })
})
