import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type Chunk, openFile, sealFile } from '../../../../shared/seal/file.ts'
import { type Sealing, sendChunks, type Upload } from '../../../../site/reporter/send/send-chunks.ts'
import { stubPage } from '../stub-page.ts'
import { evidence, fakeServer, SIZE } from './fake-server.ts'

const { identity, tip } = deriveFiling(newSeed())

const begin = (chunks: AsyncIterator<Chunk> = sealFile(identity, evidence().content)): Sealing => ({
  ...{ id: '0', chunks, next: undefined, hashes: [], sent: 0, done: false },
})
const uploadWith = (more: Partial<Upload> = {}): Upload => ({
  tip,
  ticket: async (anew) => ({ 'Mingcha-Ticket': anew ? 'new' : 'old' }),
  arrived: () => undefined,
  interrupted: () => Promise.reject(new Error('nobody was to be asked')),
  left: new AbortController().signal,
  waits: [0, 0],
  ...more,
})
const opened = (stored: readonly Uint8Array[], { hashes }: Sealing) =>
  openFile(identity, stored, { size: SIZE, chunks: hashes })

test('chunks go in order, and the server holds the file', async () => {
  const server = fakeServer([])
  const sealing = begin()
  expect(await sendChunks(sealing, uploadWith())).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/2'])
  const file = await opened(server.stored.get('0') ?? [], sealing)
  expect(file).toEqual(new Uint8Array(SIZE).fill(7))
})

test('a dropped line goes on at the chunk that is missing, and repeats one whose answer was lost', async () => {
  const server = fakeServer(['ok', 'lost', 'ok', 'never', 'never', 'never', 'ok'])
  const sealing = begin()
  let asked = 0
  const interrupted = async () => void asked++
  expect(await sendChunks(sealing, uploadWith({ interrupted }))).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/1', '0/2', '0/2', '0/2', '0/2'])
  expect(asked).toBe(1)
  expect(await opened(server.stored.get('0') ?? [], sealing)).toHaveLength(SIZE)
})

test('after a failed try the next one starts where it stood', async () => {
  const server = fakeServer(['ok', 'ok', 'never'])
  const sealing = begin()
  const stop = () => Promise.reject(new Error('enough'))
  await expect(sendChunks(sealing, uploadWith({ waits: [], interrupted: stop }))).rejects.toThrow('enough')
  expect(await sendChunks(sealing, uploadWith())).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/2', '0/2'])
})

test('without the kept sealing a second try is other bytes: the server would not take them', async () => {
  const first: Chunk[] = []
  const second: Chunk[] = []
  for await (const chunk of sealFile(identity, evidence().content)) first.push(chunk)
  for await (const chunk of sealFile(identity, evidence().content)) second.push(chunk)
  expect(first[0]?.hash).not.toBe(second[0]?.hash)
})

test('a ticket that ran out is renewed once', async () => {
  const tickets: boolean[] = []
  fakeServer(['ticket', 'ok'])
  const ticket = async (anew: boolean) => {
    tickets.push(anew)
    return {}
  }
  await sendChunks(begin(), uploadWith({ ticket }))
  expect(tickets).toEqual([false, true, false, false])
})

test('never is more than one chunk sealed ahead', async () => {
  let sealed = 0
  async function* counting(content: Blob) {
    for await (const chunk of sealFile(identity, content)) {
      sealed++
      yield chunk
    }
  }
  const sealing = begin(counting(evidence().content))
  let arrived = 0
  const server = fakeServer([])
  const watch = () => {
    arrived++
    expect(sealed).toBe(arrived)
  }
  await sendChunks(sealing, uploadWith({ arrived: watch }))
  expect(server.asked).toHaveLength(3)
})

test('a file that is left out stops at once', async () => {
  const server = fakeServer(['ok', 'never'])
  const left = new AbortController()
  const interrupted = async () => left.abort()
  const ended = await sendChunks(begin(), uploadWith({ left: left.signal, waits: [], interrupted }))
  expect(ended).toBe('left')
  expect(server.asked).toEqual(['0/0', '0/1'])
})

beforeEach(() => stubPage('report'))
afterEach(() => vi.unstubAllGlobals())
