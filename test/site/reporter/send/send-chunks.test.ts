import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type Chunk, openFile, sealFile } from '../../../../shared/seal/file.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import type { Evidence } from '../../../../site/evidence/evidence.ts'
import { beginSealing, type Sealing } from '../../../../site/reporter/send/sealing.ts'
import { sendEvidence, type Watch } from '../../../../site/reporter/send/send-files.ts'
import { type Upload, uploadFile } from '../../../../site/reporter/send/send-chunks.ts'

const { identity, tip } = deriveFiling(newSeed())
const SIZE = 2_500_000

/** What a server would do with a slice: 204, a refusal by its code, or nothing at all. */
type Answer = 'ok' | 'lost' | 'never' | 'ticket' | 'altered' | 'missing' | 'filed'

/** Keeps what arrives as the server does, and answers as it was told to, in order. */
function fakeServer(answers: readonly Answer[]) {
  const left = [...answers]
  const stored = new Map<string, Uint8Array[]>()
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { body, headers }: RequestInit) => {
    const answer = left.shift() ?? 'ok'
    const [, file = '', index = ''] = /files\/(\d)\/(\d+)/.exec(url) ?? []
    asked.push(`${file}/${index}`)
    if (answer === 'never') throw new TypeError('no line')
    if (answer === 'ok' || answer === 'lost') {
      const bytes = body as Uint8Array
      expect(hashOf(bytes)).toBe((headers as Record<string, string>)['Mingcha-Hash'])
      const slices = stored.get(file) ?? []
      const there = slices[Number(index)]
      if (there) expect(bytes).toEqual(there)
      else expect(slices.push(bytes.slice())).toBe(Number(index) + 1)
      stored.set(file, slices)
    }
    if (answer === 'lost') throw new TypeError('the answer was lost')
    if (answer === 'ok') return new Response(null, { status: 204 })
    return Response.json({ error: { code: answer, message: answer } }, { status: 409 })
  })
  return { stored, asked }
}

const evidence = (size = SIZE): Evidence => ({
  kind: 'video',
  content: new Blob([new Uint8Array(size).fill(7)], { type: 'video/mp4' }),
  ending: 'mp4',
  preview: '',
  cleaned: true,
  removed: [],
})
const begin = (file: Evidence) =>
  beginSealing(
    file,
    (content) => sealFile(identity, content),
    () => 0,
  )
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
  openFile(identity, stored, { size: SIZE, slices: hashes })

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
  const words = JSON.stringify({ language: 'zh', words: {}, offices: {} })
  vi.stubGlobal('document', { getElementById: () => ({ textContent: words }) })
})
afterEach(() => vi.unstubAllGlobals())

test('slices go in order, and the server holds the file', async () => {
  const server = fakeServer([])
  const sealing = begin(evidence())
  expect(await uploadFile(sealing, uploadWith())).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/2'])
  const file = await opened(server.stored.get('0') ?? [], sealing)
  expect(file).toEqual(new Uint8Array(SIZE).fill(7))
})

test('a dropped line goes on at the slice that is missing, and repeats one whose answer was lost', async () => {
  const server = fakeServer(['ok', 'lost', 'ok', 'never', 'never', 'never', 'ok'])
  const sealing = begin(evidence())
  let asked = 0
  const interrupted = async () => void asked++
  expect(await uploadFile(sealing, uploadWith({ interrupted }))).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/1', '0/2', '0/2', '0/2', '0/2'])
  expect(asked).toBe(1)
  expect(await opened(server.stored.get('0') ?? [], sealing)).toHaveLength(SIZE)
})

test('after a failed try the next one starts where it stood', async () => {
  const server = fakeServer(['ok', 'ok', 'never'])
  const file = evidence()
  const stop = () => Promise.reject(new Error('enough'))
  await expect(uploadFile(begin(file), uploadWith({ waits: [], interrupted: stop }))).rejects.toThrow(
    'enough',
  )
  expect(await uploadFile(begin(file), uploadWith())).toBe('done')
  expect(server.asked).toEqual(['0/0', '0/1', '0/2', '0/2'])
})

test('without the kept sealing a second try is other bytes: the server would not take them', async () => {
  const first: Chunk[] = []
  const second: Chunk[] = []
  for await (const slice of sealFile(identity, evidence().content)) first.push(slice)
  for await (const slice of sealFile(identity, evidence().content)) second.push(slice)
  expect(first[0]?.hash).not.toBe(second[0]?.hash)
})

test('a ticket that ran out is renewed once', async () => {
  const tickets: boolean[] = []
  fakeServer(['ticket', 'ok'])
  const ticket = async (anew: boolean) => {
    tickets.push(anew)
    return {}
  }
  await uploadFile(begin(evidence()), uploadWith({ ticket }))
  expect(tickets).toEqual([false, true, false, false])
})

test('never is more than one slice sealed ahead', async () => {
  let sealed = 0
  async function* counting(content: Blob) {
    for await (const slice of sealFile(identity, content)) {
      sealed++
      yield slice
    }
  }
  const sealing = beginSealing(evidence(), counting, () => 0)
  let arrived = 0
  const server = fakeServer([])
  const watch = () => {
    arrived++
    expect(sealed).toBe(arrived)
  }
  await uploadFile(sealing, uploadWith({ arrived: watch }))
  expect(server.asked).toHaveLength(3)
})

test('a file that is left out stops at once', async () => {
  const server = fakeServer(['ok', 'never'])
  const left = new AbortController()
  const interrupted = async () => left.abort()
  const ended = await uploadFile(begin(evidence()), uploadWith({ left: left.signal, waits: [], interrupted }))
  expect(ended).toBe('left')
  expect(server.asked).toEqual(['0/0', '0/1'])
})

const silent: Watch = {
  progress: () => undefined,
  interrupted: () => Promise.reject(new Error('nobody was to be asked')),
  left: () => new AbortController().signal,
}
const mediumWith = (numbers: { next: number; bytes: number }) => ({
  tip,
  identity,
  ticket: async () => ({}),
  watch: silent,
  takeNumber: () => numbers.next++,
  countBytes: (bytes: number) => {
    numbers.bytes += bytes
  },
})

test.each(['altered', 'missing'] as const)('%s: sealed anew under a new number', async (answer) => {
  const numbers = { next: 4, bytes: 0 }
  const server = fakeServer(['ok', answer])
  const [about] = await sendEvidence([evidence()], mediumWith(numbers))
  expect(about).toMatchObject({ id: '5', name: '6.mp4', type: 'video/mp4', size: SIZE })
  expect(server.asked).toEqual(['4/0', '4/1', '5/0', '5/1', '5/2'])
  const stored = server.stored.get('5') ?? []
  expect(about?.slices).toEqual(stored.map(hashOf))
  const sent = [...server.stored.values()].flat()
  expect(numbers.bytes).toBe(sent.reduce((sum, { length }) => sum + length, 0))
})

test('a tip that stands already takes no more files', async () => {
  const server = fakeServer(['filed'])
  expect(await sendEvidence([evidence(), evidence()], mediumWith({ next: 0, bytes: 0 }))).toEqual([])
  expect(server.asked).toEqual(['0/0'])
})

test('an eleventh number is refused before anything is sent', async () => {
  const server = fakeServer([])
  await expect(sendEvidence([evidence()], mediumWith({ next: 10, bytes: 0 }))).rejects.toThrow()
  expect(server.asked).toEqual([])
})
