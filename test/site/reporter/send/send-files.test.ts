import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { hashOf } from '../../../../shared/value/hash.ts'
import { sendFiles, type Watch } from '../../../../site/reporter/send/send-files.ts'
import { stubPage } from '../stub-page.ts'
import { evidence, fakeServer, SIZE } from './fake-server.ts'

const { identity, tip } = deriveFiling(newSeed())

beforeEach(() => stubPage('report'))
afterEach(() => vi.unstubAllGlobals())

const silent: Watch = {
  progress: () => undefined,
  interrupted: () => Promise.reject(new Error('nobody was to be asked')),
  left: () => new AbortController().signal,
}
const outgoingWith = (numbers: { next: number; bytes: number }) => ({
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
  const [about] = await sendFiles([evidence()], outgoingWith(numbers))
  expect(about).toMatchObject({ id: '5', name: '6.mp4', type: 'video/mp4', size: SIZE })
  expect(server.asked).toEqual(['4/0', '4/1', '5/0', '5/1', '5/2'])
  const stored = server.stored.get('5') ?? []
  expect(about?.chunks).toEqual(stored.map(hashOf))
  const sent = [...server.stored.values()].flat()
  expect(numbers.bytes).toBe(sent.reduce((sum, { length }) => sum + length, 0))
})

test('a tip that stands already takes no more files', async () => {
  const server = fakeServer(['filed'])
  expect(await sendFiles([evidence(), evidence()], outgoingWith({ next: 0, bytes: 0 }))).toEqual([])
  expect(server.asked).toEqual(['0/0'])
})

test('an eleventh number is refused before anything is sent', async () => {
  const server = fakeServer([])
  await expect(sendFiles([evidence()], outgoingWith({ next: 10, bytes: 0 }))).rejects.toThrow()
  expect(server.asked).toEqual([])
})

test('sending again after a stop goes on with the sealing that stands still', async () => {
  const numbers = { next: 0, bytes: 0 }
  const server = fakeServer(['ok', 'ok', 'never'])
  const file = evidence()
  vi.stubGlobal('navigator', { onLine: false })
  const stopped = { ...silent, interrupted: () => Promise.reject(new Error('enough')) }
  await expect(sendFiles([file], { ...outgoingWith(numbers), watch: stopped })).rejects.toThrow('enough')
  const before = server.asked.length
  const [about] = await sendFiles([file], outgoingWith(numbers))
  expect(about?.id).toBe('0')
  expect(server.asked.slice(before)).toEqual(['0/2'])
})
