import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { oneAhead, openFile, sealFile } from '../../../shared/seal/file.ts'

afterEach(() => vi.unstubAllGlobals())

async function chunksOf(content: Blob) {
  const { identity } = deriveFiling(newSeed())
  const chunks = []
  for await (const chunk of sealFile(identity, content)) chunks.push(chunk)
  return { identity, chunks }
}

describe('the hash of a chunk', () => {
  it.each(['with the platform’s own SHA-256', 'without, as a page on plain HTTP has none'])(
    '%s',
    async (how) => {
      if (how.startsWith('without'))
        vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
      const content = new Uint8Array(1_500_000).fill(7)
      const { identity, chunks } = await chunksOf(new Blob([content]))
      expect(chunks.map(({ hash }) => hash)).toEqual(
        chunks.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
      )
      const file = { size: content.length, chunks: chunks.map(({ hash }) => hash) }
      const opened = await openFile(
        identity,
        chunks.map(({ bytes }) => bytes),
        file,
      )
      expect(Buffer.from(opened).equals(Buffer.from(content))).toBe(true)
    },
  )
})

describe('one ahead', () => {
  it('gives all in order, and has the next begun while one is in use', async () => {
    const begun: number[] = []
    async function* source() {
      for (let n = 1; n <= 3; n++) {
        begun.push(n)
        yield n
      }
    }
    const seen: [number, number[]][] = []
    for await (const n of oneAhead(source())) {
      await Promise.resolve()
      seen.push([n, [...begun]])
    }
    expect(seen).toEqual([
      [1, [1, 2]],
      [2, [1, 2, 3]],
      [3, [1, 2, 3]],
    ])
  })

  it('tells what failed when that one is asked for, not before', async () => {
    async function* source() {
      yield 1
      throw new Error('the file went away')
    }
    const ahead = oneAhead(source())
    expect(await ahead.next()).toEqual({ value: 1, done: false })
    await new Promise((done) => setTimeout(done))
    await expect(ahead.next()).rejects.toThrow('the file went away')
  })
})
