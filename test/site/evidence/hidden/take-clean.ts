import { expect } from 'vitest'
import { takeFile } from '../../../../site/evidence/take-file.ts'

const room = { files: 10, sizes: [], used: 0 }
const refuse = () => Promise.reject(new Error('nobody was to be asked'))

/** Bytes as text, a sign for each. */
export const textOf = async (blob: Blob) =>
  Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('')

/** Hidden words of a file. Shifted by some bits, a word is still the word. */
export async function hiddenIn(content: Blob): Promise<string[]> {
  const whole = new Uint8Array(await content.arrayBuffer())
  const found = Array.from({ length: 8 }, (_, shift) => {
    const moved = whole.map((byte, n) => (byte << shift) | ((whole[n + 1] ?? 0) >> (8 - shift)))
    const text = Array.from(moved, (byte) => String.fromCharCode(byte)).join('')
    return text.match(/Shili[A-Z]\w+/g) ?? []
  })
  return found.flat()
}

/** Takes a file that hides words, nobody asked. Fails when one of them is left, naming it, or what is to be kept is not there. */
export async function takeClean(name: string, content: Uint8Array, kept: string) {
  const file = new File([content.slice()], name)
  expect(await textOf(file)).toContain(kept)
  expect(await hiddenIn(file)).not.toEqual([])
  const taken = await takeFile(file, room, refuse)
  if (!taken) throw new Error('not taken')
  expect(taken.cleaned).toBe(true)
  expect(await hiddenIn(taken.content)).toEqual([])
  expect(await textOf(taken.content)).toContain(kept)
  return taken
}
