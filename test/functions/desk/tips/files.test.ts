import { afterAll, beforeAll, expect, it } from 'vitest'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { headOf } from '../../../../shared/tip/history.ts'
import { sealRecord } from '../../../../shared/tip/seal-record.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { postFollow, reporterMessage } from '../../../fixtures/message.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { earnTicket, type Prepared, prepare, send, upload } from '../../../fixtures/reporter.ts'
import { inspected, look } from '../../../fixtures/work.ts'

let house: House
let ready: Prepared
const photo = new Blob([new Uint8Array(2000).fill(9)])
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house, newSeed(), { photo })
  await send(house, ready.tip, ready.ticket, ready.filing)
})
afterAll(() => house.close())

/** What a person gets who asks for the first chunk of a file beside the tip, or of the letter. */
async function fetched(username: string, holder?: string): Promise<string> {
  const path = holder === undefined ? '/files/0/0' : `/beside/${holder}/files/0/0`
  const reply = await (await officer(house, username)).ask('desk', `/tips/${ready.tip}${path}`)
  return reply.ok ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
}
const uploaded = async (id: string) =>
  upload(house, await earnTicket(house, id), { tip: id, identity: ready.identity }, photo)

async function writeWithPhoto(): Promise<string> {
  const id = newId()
  const files = [await uploaded(id)]
  const body = await reporterMessage(house, ready, { id, text: '补一张。（示例）', files })
  expect((await postFollow(house, 'messages', body)).status).toBe(200)
  return id
}

async function recordWithPhoto(username: string, identity: Identity): Promise<string> {
  const someone = await officer(house, username)
  const { version, history, facts } = await someone.show(ready.tip)
  const id = newId()
  const file = await uploaded(id)
  const whole = { tip: ready.tip, id, facts, head: headOf(history), content: inspected, files: [file] }
  const sealed = Buffer.from(await sealRecord(identity, whole)).toString('base64')
  const body = { id, version, kind: 'inspection', sealed, files: [{ id: file.id, chunks: file.chunks }] }
  expect((await someone.ask('desk', `/tips/${ready.tip}/records`, body)).status).toBe(200)
  return id
}

it('files are handed out only under an opening of that person that counts what they came with', async () => {
  const [handler, lead] = ['jiangning-handler', 'jiangning-lead']
  expect(await fetched(handler)).toBe('unopened')
  await look(house, handler, ready.tip)
  expect(await fetched(handler)).toBe('ok')
  const first = await writeWithPhoto()
  expect(await fetched(handler, first)).toBe('openAgain')
  await look(house, handler, ready.tip)
  expect([await fetched(handler, first), await fetched(lead, first)]).toEqual(['ok', 'unopened'])
  const second = await writeWithPhoto()
  expect([await fetched(handler, first), await fetched(handler, second)]).toEqual(['ok', 'openAgain'])
  // An opening of somebody else counts for them alone.
  await look(house, lead, ready.tip)
  expect([await fetched(lead, second), await fetched(handler, second)]).toEqual(['ok', 'openAgain'])
})

it('of records too, but for who wrote it', async () => {
  const [handler, lead] = ['jiangning-handler', 'jiangning-lead']
  await look(house, handler, ready.tip)
  await look(house, lead, ready.tip)
  const record = await recordWithPhoto(handler, ready.identity)
  expect([await fetched(handler, record), await fetched(lead, record)]).toEqual(['ok', 'openAgain'])
  await look(house, lead, ready.tip)
  expect(await fetched(lead, record)).toBe('ok')
})
