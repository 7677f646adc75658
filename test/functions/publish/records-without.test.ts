import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordsWith, withoutRecordsOf } from '../../../functions/publish/records-without.ts'
import * as editions from '../../../functions/store/published/editions.ts'
import * as publishedCases from '../../../functions/store/published/published-cases.ts'
import type { RecordStore } from '../../../functions/store/stores.ts'
import type { Tombstone } from '../../../shared/case/public-case.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
let taken: ReadonlyMap<string, Tombstone>
const ids = { taken: '', other: '' }
beforeAll(async () => {
  site = await openPublishing()
  ids.taken = (await site.published('示例甲乙丙工地的通报')).id
  ids.other = (await site.published('示例丁戊己工地的通报')).id
  const newest = await site.house.records.readNewestEdition(ids.taken)
  if (!newest) throw new Error('no edition')
  const { id, number, publisher, publishedOn, sample, log } = newest.record
  const common = { id, number, publisher, publishedOn, sample, log, edition: 2, salt: '', day: publishedOn }
  taken = new Map([[id, { state: 'hidden', ...common, reason: '示例：写错了' }]])
})
afterAll(() => site.house.close())

/** Every verb of the table's published cases that answers with the text of cases, asked for one. */
const asks: Record<string, (records: RecordStore, id: string) => Promise<unknown>> = {
  readNewestEdition: (records, id) => records.readNewestEdition(id),
  readEditions: (records, id) => records.readEditions(id),
  readSoundEditions: (records, id) => records.readSoundEditions(id),
  readEditionsByNumber: (records, id) => records.readEditionsByNumber([{ id, edition: 1 }]),
  readPublished: async (records, id) => (await records.readPublished(id)).editions,
  readList: (records) => records.readList('all', { from: 1, to: 99 }),
}
const verbs = Object.keys(asks)

it('no other verb reads editions', () => {
  const reading = Object.keys({ ...editions, ...publishedCases }).filter((name) =>
    /^read.*(?:Edition|Published|List$)/.test(name),
  )
  expect(reading.sort()).toEqual([...verbs].sort())
})

describe('records without what is taken out of sight', () => {
  it.each(verbs)('say nothing of its text to %s, and all of another case', async (verb) => {
    const said = async (records: RecordStore, id: string) => JSON.stringify(await asks[verb]?.(records, id))
    const { records } = site.house
    expect(await said(records, ids.taken)).toContain('甲乙丙')
    expect((await said(recordsWith(records, taken), ids.taken)) ?? '').not.toContain('甲乙丙')
    expect(await said(recordsWith(records, taken), ids.other)).toContain('丁戊己')
  })

  it.each(['readNewestEdition', 'readEditionsByNumber'])(
    'have no record of it for %s of the whole files, and one of another case',
    async (verb) => {
      const records = withoutRecordsOf(site.house.records, taken)
      expect((await asks[verb]?.(records, ids.taken)) ?? []).toEqual([])
      expect(JSON.stringify(await asks[verb]?.(records, ids.other))).toContain('丁戊己')
    },
  )
})
