import { afterAll, beforeAll, expect, it } from 'vitest'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { receiptFromBytes } from '../../../shared/receipt/receipt.ts'
import { openFile } from '../../../shared/seal/file.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { followed, postFollow, reporterMessage } from '../../fixtures/message.ts'
import { newId } from '../../fixtures/officer.ts'
import { earnTicket, facts, type Prepared, prepare, send, upload } from '../../fixtures/reporter.ts'

const photo = new Blob([new Uint8Array(70_000).fill(9)])
let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})
afterAll(() => house.close())

const bytesOf = async (reply: Response) => new Uint8Array(await reply.arrayBuffer())
const strangers = () => receiptKeys(receiptFromBytes(new Uint8Array(32).fill(5)))

it('whoever holds the receipt gets the letter as it was sealed, and opens it with the receipt alone', async () => {
  const reply = await postFollow(house, 'letter', { lookup: ready.keys.lookup })
  expect([reply.status, reply.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const sealed = await bytesOf(reply)
  const tip = await followed(house, ready.keys.lookup)
  expect(hashOf(sealed)).toBe(tip?.letter)
  const outside = {
    tip: ready.tip,
    facts: tip?.facts ?? facts,
    routing: tip?.routing ?? ready.filing.routing,
  }
  const { envelope, differs } = await openEnvelope(ready.identity, sealed, outside)
  expect(differs).toEqual([])
  expect(envelope.report.narrative).not.toBe('')
})

it('files of the letter and of both sides’ messages come chunk by chunk, and no other tip’s', async () => {
  const id = newId()
  const file = await upload(house, await earnTicket(house, id), { tip: id, identity: ready.identity }, photo)
  const body = await reporterMessage(house, ready, { id, text: '补一张。（示例）', files: [file] })
  const named = [{ id: file.id, chunks: file.chunks }]
  await postFollow(house, 'messages', { ...body, lookup: ready.keys.lookup, files: named })
  const asked = { lookup: ready.keys.lookup, message: id, file: file.id, chunk: 0 }
  const reply = await postFollow(house, 'files', asked)
  expect(reply.status).toBe(200)
  expect(await openFile(ready.identity, [await bytesOf(reply)], file)).toEqual(
    await bytesOf(new Response(photo)),
  )
  const other = await prepare(house)
  await send(house, other.tip, other.ticket, other.filing)
  for (const lookup of [other.keys.lookup, (await strangers()).lookup])
    expect((await postFollow(house, 'files', { ...asked, lookup })).status).toBe(404)
  const none = { lookup: ready.keys.lookup, file: '0', chunk: 0 }
  expect((await postFollow(house, 'files', none)).status).toBe(404)
})

it('an unknown receipt and a letter that was destroyed are refused alike', async () => {
  const unknown = await postFollow(house, 'letter', { lookup: (await strangers()).lookup })
  expect(unknown.status).toBe(404)
  const gone = await prepare(house)
  await send(house, gone.tip, gone.ticket, gone.filing)
  const tip = await house.tips.readTip(gone.tip)
  if (!tip) throw new Error('the tip is not there')
  const read = house.tips.readTip
  house.tips.readTip = async (id) =>
    id === gone.tip ? { ...tip, destroyedOn: '2026-12-01', envelope: new Uint8Array() } : read(id)
  const destroyed = await postFollow(house, 'letter', { lookup: gone.keys.lookup })
  house.tips.readTip = read
  expect([destroyed.status, await destroyed.text()]).toEqual([unknown.status, await unknown.text()])
})
