import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { TicketReply } from '../../../shared/contract/filing.ts'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { sealFile } from '../../../shared/seal/file.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { type Sealing, sendChunks } from '../../../site/reporter/send/send-chunks.ts'
import { holdTicket } from '../../../site/reporter/send/ticket.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId } from '../../fixtures/officer.ts'
import { earnTicket, prepare, putChunk, send, solve } from '../../fixtures/reporter.ts'
import { stubPage } from '../../site/reporter/stub-page.ts'

const MIB = 1024 * 1024
/** Of the promise, not of the code: bytes that one proof of work is good for. */
const TWENTY = 20
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
afterEach(() => vi.unstubAllGlobals())

const chunkOf = (n: number) => new Uint8Array(MIB).fill(n)

async function put(ticket: string, tip: TipId, n: number, file = 0) {
  const bytes = chunkOf(n)
  const reply = await putChunk(house, ticket, `${tip}/files/${file}/${n}`, bytes, hashOf(bytes))
  return reply.ok ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
}

async function exchange(tip: TipId, solution: string): Promise<string> {
  const reply = await house.intake.request('/api/ticket', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ tip, solution }),
  })
  return TicketReply.parse(await reply.json()).ticket
}

it('one proof of work is good for 20 MiB, however often it is handed in; the next one for as many more', async () => {
  const tip = newId()
  const solution = await solve(house, tip)
  const ticket = await exchange(tip, solution)
  for (let n = 0; n < TWENTY; n++) expect(await put(ticket, tip, n)).toBe('ok')
  expect(await put(ticket, tip, TWENTY)).toBe('ticket')
  expect(await put(await exchange(tip, solution), tip, TWENTY)).toBe('ticket')
  // What has arrived goes again without work, as after a lost answer.
  expect(await put(ticket, tip, TWENTY - 1)).toBe('ok')
  const stored = (await house.tips.listChunks(tip)).length
  expect(stored).toBe(TWENTY)
  const next = await earnTicket(house, tip)
  expect(await put(next, tip, TWENTY)).toBe('ok')
})

it('many at once count no more than 20 MiB, and what a race left in the bucket is swept', async () => {
  const tip = newId()
  const ticket = await earnTicket(house, tip)
  for (let n = 0; n < TWENTY - 2; n++) await put(ticket, tip, n)
  const race = await Promise.all([1, 2, 3, 4, 5].map((file) => put(ticket, tip, 0, file)))
  expect(race.toSorted()).toEqual(['ok', 'ok', 'ticket', 'ticket', 'ticket'])
  expect((await house.tips.readUploads(tip)).bytes).toBe(TWENTY * MIB)
  house.time.offset = 3 * 86_400_000
  for (let rounds = 0; rounds < 3; rounds++) {
    await makeRound(house)
    house.time.offset += 86_400_000
  }
  expect(await house.tips.listChunks(tip)).toEqual([])
  house.time.offset = 0
})

it('takes nothing under a tip that was filed, whatever the ticket is good for', async () => {
  const ready = await prepare(house, newSeed())
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  expect(await put(ready.ticket, ready.tip, 0)).toBe('filed')
  expect(await put(await earnTicket(house, ready.tip), ready.tip, 0)).toBe('filed')
})

it('50 MB go out from the page in order, each renewal earned beside the sending', async () => {
  stubPage('report')
  const { identity, tip } = deriveFiling(newSeed())
  vi.stubGlobal('fetch', (url: string, how: RequestInit) => house.intake.request(url, how))
  let [earned, renewed, going] = [0, 0, 0]
  let beside = false
  const earn = async () => {
    earned += 1
    return earnTicket(house, tip)
  }
  const ticket = holdTicket(earn, async () => {
    renewed += 1
    const before = going
    const one = await earnTicket(house, tip)
    beside ||= going > before
    return one
  })
  const chunks = sealFile(identity, new Blob([new Uint8Array(50_000_000).fill(3)]))
  const sealing: Sealing = { id: '0', chunks, next: undefined, hashes: [], sent: 0, done: false }
  const ended = await sendChunks(sealing, {
    ...{ tip, ticket: ticket.header, left: new AbortController().signal },
    arrived: (bytes) => {
      going += 1
      ticket.arrived(bytes)
    },
    interrupted: () => Promise.reject(new Error('nobody was to be asked')),
  })
  expect(ended).toBe('done')
  expect([earned, renewed, beside]).toEqual([1, 3, true])
  expect((await house.tips.readUploads(tip)).chunks[0]).toHaveLength(49)
})
