import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadRecords } from '../../../../functions/publish/load-records.ts'
import { changesFeed } from '../../../../functions/publish/open-data/changes-feed.ts'
import type { Publish } from '../../../../functions/publish/publish.ts'
import { openTable } from '../../../../functions/store/table.ts'
import { openPublishing, type Publishing } from '../../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
})
afterEach(() => site.house.close())

const feed = async (publish: Publish = site.publish) =>
  String((await changesFeed(publish, await loadRecords(publish))).body)
const entries = (text: string) => text.match(/<entry>/g)?.length ?? 0

it('the feed of changes leaves out a case that cannot be read, and none for a table that does not answer', async () => {
  const ids: string[] = []
  for (const name of ['甲乙丙', '庚辛壬']) {
    const { id } = await site.published(`示例${name}工地的通报`)
    await site.corrected(id, `示例${name}项目的通报`)
    ids.push(id)
  }
  expect(entries(await feed())).toBe(2)
  for (const verb of ['readEditions', 'readNewestEdition'] as const) {
    const records = { ...site.publish.records, [verb]: () => Promise.reject(new Error('no answer')) }
    await expect(feed({ ...site.publish, records }), verb).rejects.toThrow('no answer')
  }
  const table = openTable({ name: 'records', endpoint: site.house.database.endpoint })
  await table.put({ pk: `PUBLISHED#${ids[0]}`, sk: 'EDITION#00000002', body: '{' })
  expect(await feed()).toContain('庚辛壬')
  expect(entries(await feed())).toBe(1)
})
