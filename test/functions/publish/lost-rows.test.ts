import { afterEach, beforeEach, expect, it } from 'vitest'
import { withKeptEntries } from '../../../functions/publish/kept-entries.ts'
import type { Renderer } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { readPartition } from '../../../functions/store/query-all.ts'
import { type Key, openTable, type Row } from '../../../functions/store/table.ts'
import { LogLine } from '../../../shared/publication/log-line.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

/** Single rows that are lost, or as they were before, where numbers are given: of editions, of bulletins, of places in lists. */
let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const reason = '示例：地点写错了'
const table = () => openTable({ name: 'records', endpoint: site.house.database.endpoint })
const parked = async () => (await site.house.records.readParked()).map(({ subject }) => subject)
const edition = (id: string, n: number): Key => ({ pk: `PUBLISHED#${id}`, sk: `EDITION#0000000${n}` })
const rowAt = async (key: Key): Promise<Row & Key> => ({ ...(await table().read(key)), ...key })

/** A day later everything is gone over. */
async function nextDay() {
  site.house.time.offset += 86_400_000
  await site.tick().catch(() => undefined)
}

const linesOf = async (id: string) =>
  (await site.house.records.readLog()).flatMap(({ subject, event, edition }) =>
    subject === id ? [`${event} ${edition}`] : [],
  )

/** A case that was hidden while its correction could not come out: the log has its editions 1 and 3. */
async function skipped() {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  const places = await site.house.records.readPlaces(id)
  const entries = await Promise.all(
    places.map(({ list, position }) => rowAt({ pk: `LIST#${list}`, sk: String(position).padStart(8, '0') })),
  )
  const renderer: Renderer = {
    ...site.publish.renderer,
    render: () => Promise.reject(new Error('a page cannot be made')),
  }
  const { ring } = createPublisher({ ...site.publish, renderer })
  await site.corrected(id, '示例癸子丑工地的通报', undefined, () =>
    ring({ pk: `CASE#${id}`, sk: 'CASE' }).catch(() => undefined),
  )
  await site.done('b', id, 'hide', { reason })
  expect(await linesOf(id)).toEqual(['published 1', 'hidden 3'])
  return { id, entries }
}

it.each([
  'its entries are as before',
  'its newest edition is lost',
  'it is lost once the log was taken back',
])('a case that was hidden under a later number than the next comes back nowhere: %s', async (which) => {
  const { id, entries } = await skipped()
  if (which === 'its entries are as before') for (const row of entries) await table().put(row)
  else await table().remove(edition(id, 3))
  if (which === 'it is lost once the log was taken back') {
    for (const { pk, sk } of (await readPartition(table(), 'LOGGED#hidden')) as (Row & Key)[])
      await table().remove({ pk, sk })
    for (const row of await site.house.records.readLog())
      await site.house.records.resetLogged(LogLine.parse(row))
  }
  await site.published('示例丁戊己工地的通报')
  await nextDay()
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  expect(await parked()).toEqual(which === 'its entries are as before' ? [] : [`case/${id}`])
})

it('a number of a bulletin is given once, also where it is lost that it was given', async () => {
  const one = await site.published('示例甲乙丙工地的通报')
  const year = (await site.json(`data/cases/${one.id}.json`)).publishedOn.slice(0, 4)
  const given = [`NUMBERS#${year}`, `PUBLISHED#NUMBER#${year}`]
  const numbers = []
  for (const pk of given) {
    for (const { sk } of (await readPartition(table(), pk)) as (Row & Key)[]) await table().remove({ pk, sk })
    const { id } = await site.published('示例丁戊己工地的通报')
    numbers.push((await site.json(`data/cases/${id}.json`)).number)
  }
  expect(numbers).toEqual([`示例安曝〔${year}〕2号`, `示例安曝〔${year}〕3号`])
})

it('an entry as it was before a hiding brings nothing back while known cases are forgotten to make room', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.published('示例丁戊己工地的通报')
  const before = await rowAt({ pk: 'LIST#all', sk: '00000001' })
  await site.done('b', id, 'hide', { reason })
  await table().put(before)
  const { readList } = withKeptEntries(site.publish, 1).publish.records
  expect((await readList('all', { from: 1, to: 1 })).map(({ state }) => state)).toEqual(['hidden'])
  const both = await readList('all', { from: 1, to: 2 })
  expect(both.map(({ state }) => state)).toEqual(['hidden', 'published'])
})

it.each(['the last entry is lost', 'an entry is of another case'] as const)(
  'in the list of all a case is neither lost nor listed twice, and that is told: %s',
  async (which) => {
    const one = await site.published('示例甲乙丙工地的通报')
    const other = await site.published('示例丁戊己工地的通报')
    await site.tick()
    const last = { pk: 'LIST#all', sk: '00000002' }
    if (which === 'the last entry is lost') await table().remove(last)
    else await table().put({ ...(await rowAt(last)), sk: '00000001' })
    await nextDay()
    expect(await parked()).toEqual(['list/all'])
    const third = await site.published('示例壬癸子工地的通报')
    await site.tick().catch(() => undefined)
    const ids = (await site.json('data/cases.json')).map(({ id }: { id: string }) => id)
    expect(ids).toEqual([third.id, other.id, one.id])
    expect(await site.house.records.readPlace(third.id, 'all')).toBe(3)
    await site.done('b', one.id, 'hide', { reason })
    expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  },
)
