import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newsroomOf } from '../../fixtures/newsroom.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
let room: Awaited<ReturnType<typeof newsroomOf>>
let id: string
const read = async (key: string) => Buffer.from((await house.bucket.read(key))?.body ?? []).toString('utf8')
const atOdds = { name: 'LogAtOddsError' }
const repairsAt = (how: 'tick' | 'publishAll') =>
  expect(createPublisher(publish)[how]()).rejects.toMatchObject(atOdds)

beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  publish = publishOf(house)
  await createPublisher(publish).publishAll()
  room = await newsroomOf(house)
  id = await room.reviewed()
  await room.step('b', id, 'approve')
  await createPublisher(publish).tick()
  await createPublisher(publish).tick()
})
afterAll(() => house.close())

/** What was published before any of it was altered. */
let right: Map<string, string>
beforeAll(async () => {
  right = new Map(
    await Promise.all(
      ['data/log.jsonl', `data/cases/${id}.json`].map(async (key) => [key, await read(key)] as const),
    ),
  )
})

const alterList = async () => {
  const altered = (right.get('data/log.jsonl') ?? '').replace('"n":1', '"n":9')
  await house.bucket.put('data/log.jsonl', altered)
  return altered
}

it.each(['publishAll', 'tick'] as const)(
  'while log.jsonl alone is another, what was lost comes back and nothing is added (%s)',
  async (how) => {
    const altered = await alterList()
    await repairsAt('publishAll')
    const checkpoint = await read('data/log/checkpoint')
    await house.bucket.remove(`data/cases/${id}.json`)
    await repairsAt(how)
    expect(await read(`data/cases/${id}.json`)).toBe(right.get(`data/cases/${id}.json`))
    expect([await read('data/log.jsonl'), await read('data/log/checkpoint')]).toEqual([altered, checkpoint])
  },
)

it('not while a case waits to be taken away: its page could come back', async () => {
  await alterList()
  await repairsAt('publishAll')
  await room.step('b', id, 'hide', { reason: '示例：先核实' })
  await repairsAt('tick')
  expect(await read(`data/cases/${id}.json`)).toBe('')
  for (const how of ['publishAll', 'tick'] as const) await repairsAt(how)
  expect(await read(`data/cases/${id}.json`)).toBe('')
})
