import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const publish = async () => {
  const id = await approve(house)
  await createPublisher(publishOf(house)).ring({ pk: `CASE#${id}`, sk: 'CASE' })
  return id
}

it('a placing that was cut short between list and place gives the same position', async () => {
  const id = await publish()
  const [entry] = await house.records.readList('all', { from: 1, to: 1 })
  if (!entry) throw new Error('no entry')
  await openTable({ name: 'records', endpoint: house.database.endpoint }).remove({
    pk: `PUBLISHED#${id}`,
    sk: 'PLACE#all',
  })
  expect(await house.records.placeInList('all', entry)).toBe(1)
  expect(await house.records.countOfList('all')).toBe(1)
})

it('the first edition of its number stands', async () => {
  const first = await house.records.readNewestEdition(await publish())
  if (!first) throw new Error('no edition')
  const { id } = first.record
  expect((await house.records.keepEdition(id, { ...first, body: '{}' })).body).toBe(first.body)
  expect((await house.records.readNewestEdition(id))?.body).toBe(first.body)
})
