import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { openFile } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { openMessage, reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { bindingOf, followed, postFollow, reporterMessage } from '../../fixtures/message.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { earnTicket, type Prepared, prepare, send, upload } from '../../fixtures/reporter.ts'

const photo = new Blob([new Uint8Array(70_000).fill(9)])
const days = (count: number) => count * 86_400_000
let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})

/** A message with one photo, its chunks sent, ready to post. */
async function withPhoto(to: Prepared) {
  const id = newId()
  const file = await upload(house, await earnTicket(house, id), { tip: id, identity: to.identity }, photo)
  const body = await reporterMessage(house, to, { id, text: '补一张。（示例）', files: [file] })
  return { id, file, body }
}
type Written = Awaited<ReturnType<typeof withPhoto>>

/** Why it was refused, if it was. */
const post = async (
  to: Prepared,
  { body }: Written,
  files: readonly Pick<SealedFile, 'id' | 'chunks'>[],
): Promise<string | undefined> => {
  const named = files.map((one) => ({ id: one.id, chunks: one.chunks }))
  const reply = await postFollow(house, 'messages', { ...body, lookup: to.keys.lookup, files: named })
  return FollowReply.parse(await reply.json()).refused?.code
}

const messagesOf = async (to: Prepared) => (await followed(house, to.keys.lookup))?.messages ?? []

it('a photo that comes later opens at the office, byte for byte, and survives the sweep', async () => {
  const written = await withPhoto(ready)
  expect(await post(ready, written, [written.file])).toBeUndefined()
  expect(await post(ready, written, [written.file])).toBeUndefined()
  expect(await messagesOf(ready)).toHaveLength(1)
  house.time.offset = days(3)
  expect((await makeRound(house)).swept).toBe(0)
  expect((await house.tips.listWork('2099-01-01')).filter(({ pk }) => pk === `TIP#${written.id}`)).toEqual([])
  house.time.offset = 0
  const handler = await officer(house, 'jiangning-handler')
  const path = `/tips/${ready.tip}/beside/${written.id}/files/0/0`
  expect((await handler.ask('desk', path)).status).toBe(403)
  const { identity, reply } = await handler.open(ready.tip, await handler.unlock())
  const sealed = new Uint8Array(Buffer.from(reply.messages[0]?.sealed ?? '', 'base64'))
  const reporterKey = reporterKeyOf(ready.keys.signing)
  const bound = bindingOf(ready.tip, written.id, { from: 'reporter', reporterKey })
  const letter = await openMessage(identity, sealed, bound)
  const file = letter.files?.[0] ?? { size: 0, chunks: [] }
  const chunk = new Uint8Array(await (await handler.ask('desk', path)).arrayBuffer())
  expect(await openFile(identity, [chunk], file)).toEqual(new Uint8Array(await photo.arrayBuffer()))
})

it('a message that names chunks which never came is refused, and comes through once they have', async () => {
  const written = await withPhoto(ready)
  const more = { id: '1', chunks: ['0'.repeat(64)] }
  expect(await post(ready, written, [written.file, more])).toBe('missing')
  expect(await messagesOf(ready)).toEqual([])
  expect(await post(ready, written, [written.file])).toBeUndefined()
})

it('nothing can be uploaded under a message that was sent, nor its files be claimed for another tip', async () => {
  const written = await withPhoto(ready)
  await post(ready, written, [written.file])
  const late = upload(
    house,
    await earnTicket(house, written.id),
    { tip: written.id, identity: ready.identity },
    photo,
  )
  await expect(late).rejects.toThrow('refused')
  const other = await prepare(house)
  await send(house, other.tip, other.ticket, other.filing)
  expect(await post(other, written, [written.file])).toBeDefined()
  expect(await messagesOf(other)).toEqual([])
})

it('an upload whose message never came is swept', async () => {
  const written = await withPhoto(ready)
  await house.tips.attachUpload(written.id, ready.tip, '2026-01-01')
  expect((await makeRound(house)).swept).toBe(1)
  expect(await post(ready, written, [written.file])).toBe('missing')
})
