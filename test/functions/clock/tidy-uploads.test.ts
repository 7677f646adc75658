import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buckets } from '../../../cdk/local/object-store.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { failCall } from '../../fixtures/faults.ts'
import { newId } from '../../fixtures/officer.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { earnTicket, prepare, putChunk, send, upload } from '../../fixtures/reporter.ts'
import { dumpBucket, dumpTable } from '../../privacy/dump.ts'

const DAY = 86_400_000
const photo = new Blob([new Uint8Array(2000).fill(7)])
let door: PlainDoor
let picture: File
beforeAll(async () => {
  door = await openPlainDoor()
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a86' } })
    .jpeg()
    .toBuffer()
  picture = new File([new Uint8Array(bytes)], 'IMG_1.jpg', { type: 'image/jpeg' })
})
afterAll(() => door.house.close())
beforeEach(() => {
  door.house.time.offset = 0
})

const inBucket = async () => [...(await dumpBucket(door.house, buckets.sealed)).keys()].sort()

/** What every tip's own row, and every upload's, names in the bucket. */
async function named(): Promise<string[]> {
  const rows = await dumpTable(door.house, 'tips')
  return rows
    .filter(({ sk }) => sk === 'TIP')
    .flatMap((row) => {
      const lists: [string, string[]][] = Array.isArray(row.files)
        ? (row.files as { id: string; chunks: string[] }[]).map(({ id, chunks }) => [id, chunks])
        : Object.entries(row).flatMap(([name, list]) =>
            name.startsWith('chunks') ? [[name.slice('chunks'.length), list as string[]]] : [],
          )
      const id = String(row.pk).slice('TIP#'.length)
      return lists.flatMap(([file, hashes]) =>
        hashes.map((hash, n) => `sealed/tips/${id}/files/${file}/${n}-${hash}`),
      )
    })
    .sort()
}

/** Days on, everything in the bucket is named, and the clock has nothing more to look at. */
async function expectTidy() {
  for (const days of [3, 4, 5]) {
    door.house.time.offset = days * DAY
    await makeRound(door.house)
  }
  expect(await inBucket()).toEqual(await named())
  expect((await dumpTable(door.house, 'tips')).filter(({ sk }) => sk === 'TIDY')).toEqual([])
}

describe('bytes that nothing names', () => {
  it('of a form sent twice at once are gone days later, those of the tip stay', async () => {
    const token = await door.token()
    const both = await Promise.all([1, 2].map(() => door.submit({ token }, 'application/json', [picture])))
    expect(both.map(({ status }) => status)).toEqual([200, 200].map(() => expect.any(Number)))
    expect((await inBucket()).length).toBe(2)
    await expectTidy()
    expect((await inBucket()).length).toBe(1)
  })

  it('of a form whose sending was cut short, wherever, are gone days later, and never without a trace', async () => {
    let came = true
    let left = 0
    for (let call = 0; came; call++) {
      const token = await door.token()
      const end = failCall(call, call % 2 ? 'refused' : 'answer lost')
      await door.submit({ token }, 'application/json', [picture])
      came = end()
      left = Math.max(left, (await inBucket()).length - (await named()).length)
    }
    expect(left).toBeGreaterThan(0)
    await expectTidy()
  })

  it('of an upload whose counting failed, or that came second, are gone days later', async () => {
    const { house } = door
    const ready = await prepare(house, newSeed(), { photo })
    const lone = newId()
    const ticket = await earnTicket(house, lone)
    const send2 = () => {
      const bytes = new Uint8Array(randomBytes(100))
      return putChunk(house, ticket, `${lone}/files/0/0`, bytes, hashOf(bytes))
    }
    const replies = await Promise.all([send2(), send2(), send2()])
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1)
    for (let call = 0; call < 5; call++) {
      const id = newId()
      const earned = await earnTicket(house, id)
      const bytes = new Uint8Array(randomBytes(100))
      const end = failCall(call, 'refused')
      await putChunk(house, earned, `${id}/files/0/0`, bytes, hashOf(bytes))
      end()
    }
    // A chunk beside the tip's own: stored while the tip was filed.
    await house.tips.putChunk(
      { tip: ready.tip, file: '0', index: 0, hash: 'e'.repeat(64) },
      new Uint8Array([1]),
    )
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
    expect((await inBucket()).length).toBeGreaterThan((await named()).length)
    await expectTidy()
    const [hash = ''] = ready.filing.files[0]?.chunks ?? []
    expect(await house.tips.readChunk({ tip: ready.tip, file: '0', index: 0, hash })).toBeDefined()
  })

  it('of today stay: they may belong to an upload that goes on', async () => {
    const { house } = door
    const id = newId()
    const sealed = await prepare(house, newSeed())
    await upload(house, await earnTicket(house, id), { tip: id, identity: sealed.identity }, photo)
    await house.tips.putChunk({ tip: id, file: '1', index: 0, hash: 'd'.repeat(64) }, new Uint8Array([1]))
    const before = await inBucket()
    await makeRound(house)
    expect(await inBucket()).toEqual(before)
    // The clock comes to it on its day, and the stored chunk is younger than a day.
    await house.tips.tidyLater(id, '2000-01-01')
    await makeRound(house)
    expect(await inBucket()).toEqual(before)
    await expectTidy()
  })
})
