import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newsroomOf } from '../../fixtures/newsroom.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { useSmallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
let publish: Publish
beforeAll(async () => {
  house = await openHouse()
  await useSmallCampaign(house)
  publish = publishOf(house)
  await createPublisher(publish).publishAll()
  const staff = { sub: 'sample-drafter-320114', name: '示例', office: '320114', roles: ['drafter' as const] }
  await house.records.saveStaff(staff)
})
afterAll(() => house.close())

/** What stops, as one office's newsroom says it. */
async function stopped(who: Parameters<typeof officer>[1]): Promise<string[]> {
  const { ask } = await officer(house, who)
  const reply = await ask('newsroom', '/publishing')
  return ((await reply.json()) as { parked: { subject: string }[] }).parked.map(({ subject }) => subject)
}

it('while the public log and the records are at odds every newsroom says so, and what was approved goes out after', async () => {
  const room = await newsroomOf(house)
  const id = await room.reviewed({ title: '关于示例工地的通报（示例）' })
  const right = await house.bucket.read('data/log/checkpoint')
  await house.bucket.put('data/log/checkpoint', 'nobody signed this\n')
  expect(await room.step('b', id, 'approve')).toBe('ok')
  const publisher = createPublisher(publish)
  await expect(publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })).rejects.toMatchObject({
    name: 'LogAtOddsError',
  })
  await expect(publisher.tick()).rejects.toMatchObject({ name: 'LogAtOddsError' })
  expect(await stopped('province-drafter')).toEqual(['log'])
  expect(await stopped('drafter-320114')).toEqual(['log'])
  await house.bucket.put('data/log/checkpoint', right?.body ?? '')
  await publisher.tick()
  expect(await stopped('province-drafter')).toEqual([])
  expect(await house.bucket.read(`data/cases/${id}.json`)).toBeDefined()
})
