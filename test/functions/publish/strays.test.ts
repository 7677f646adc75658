import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
const purged: string[] = []
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const DAY = 24 * 3_600_000

it('on a new day what nothing in the records explains is gone from the public bucket, with its copies', async () => {
  const publish = publishOf(house, { cdn: { purge: async (paths) => void purged.push(...paths) } })
  const publisher = createPublisher(publish)
  const id = await approve(house)
  await publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })
  await publisher.tick()
  const all = async () => new Set((await house.bucket.list('')).map(({ key }) => key))
  const before = await all()
  const strays = [
    ...[
      'cases/aaaaaaaaaaaaa/index.html',
      'en/cases/zzzzzzzzzzzzz/index.html',
      'data/cases/7777777777777.json',
    ],
    ...[
      'cases/firm/91000000MA0EXAMP1M/index.html',
      'feeds/firm/91000000MA0EXAMP1M.xml',
      'progress/city/999999/index.html',
    ],
    ...['sitemaps/9.xml', 'data/search/zz.json'],
    ...['data/progress/2023/figures/2023-10.json', 'data/registers/stop-work-old.csv'],
    ...[`data/cases/${id}/9.json`, `data/cards/${id}/9.png`, `data/photos/${'0f'.repeat(32)}.jpg`],
  ]
  for (const key of strays) await house.bucket.put(key, '示例：不该在这里')
  house.time.offset += DAY
  await publisher.tick()
  const after = await all()
  for (const key of strays) expect(after.has(key), key).toBe(false)
  for (const key of before) expect(after.has(key), key).toBe(true)
  expect(purged).toEqual(expect.arrayContaining(['/cases/aaaaaaaaaaaaa/', `/data/cases/${id}/9.json`]))
})

it('what is missing of a live case is there again within a round of ticks, without a new day', async () => {
  const publisher = createPublisher(publishOf(house))
  const ids = [await approve(house), await approve(house)]
  for (const id of ids) await publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })
  for (let n = 0; n < 3; n++) await publisher.tick()
  const lost = ids.flatMap((id) => [`cases/${id}/index.html`, `data/cases/${id}.json`])
  const before = await Promise.all(lost.map((key) => house.bucket.read(key)))
  for (const key of lost) await house.bucket.remove(key)
  // A tick looks at one of so few.
  for (let n = 0; n < 3; n++) await publisher.tick()
  for (const [n, key] of lost.entries())
    expect((await house.bucket.read(key))?.body, key).toEqual(before[n]?.body)
})
