import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const reason = '示例：地点写错了'
const keyOf = (id: string) => ({ pk: `CASE#${id}`, sk: 'CASE' })
const table = () => openTable({ name: 'records', endpoint: site.house.database.endpoint })

/** Stores with which the run ends at the first list that the case is put into, or at a later one. */
const cutAt = (list: RegExp): Publish => {
  const { records } = site.publish
  return {
    ...site.publish,
    records: {
      ...records,
      placeInList: async (name, entry) => {
        const position = await records.placeInList(name, entry)
        if (!list.test(name)) return position
        // As if the row that notes the place was never written.
        await table().remove({ pk: `PUBLISHED#${entry.id}`, sk: `PLACE#${name}` })
        throw new Error('cut short')
      },
    },
  }
}

it.each([/^city\//, /^topic\//])(
  'a first publication that was cut at its list %s, and is then hidden, leaves nothing',
  async (list) => {
    const id = await site.room.reviewed({ title: '示例甲乙丙工地的通报' })
    await site.room.step('b', id, 'approve')
    await expect(createPublisher(cutAt(list)).ring(keyOf(id))).rejects.toThrow('cut short')
    await site.published('示例丁戊己工地的通报')
    await site.done('b', id, 'hide', { reason })
    await site.published('示例庚辛壬工地的通报')
    await site.tick()
    expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  },
)

it('a case of which the rows that note its places are lost leaves its lists when it is hidden', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  for (const { list } of await site.house.records.readPlaces(id))
    if (list !== 'all') await table().remove({ pk: `PUBLISHED#${id}`, sk: `PLACE#${list}` })
  await site.done('b', id, 'hide', { reason })
  await site.published('示例丁戊己工地的通报')
  await site.tick()
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
})
