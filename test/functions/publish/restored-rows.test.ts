import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { readPartition } from '../../../functions/store/query-all.ts'
import { type Key, openTable, type Row } from '../../../functions/store/table.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { bareJpeg } from '../../fixtures/picture.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

/** Rows that are lost, or as they were before, one by one: each is a copy of something that another row says. */
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

/** The entries of a case in its lists, with their keys. */
async function entriesOf(id: string): Promise<(Row & Key)[]> {
  const places = await site.house.records.readPlaces(id)
  const keys = places.map(({ list, position }) => ({
    pk: `LIST#${list}`,
    sk: String(position).padStart(8, '0'),
  }))
  return Promise.all(keys.map(rowAt))
}

async function pictured(title: string) {
  const picture = await bareJpeg()
  const file = hashOf(picture)
  await site.house.files.keepFile('photos', file, picture)
  const photos = [{ file, side: 'before' as const, caption: '示例：北侧', width: 64, height: 48 }]
  const id = await site.room.reviewed({ title, firms: [newFirm()], photos })
  await site.done('b', id, 'approve')
  return { id, file, isShown: async () => (await site.bytes(`data/photos/${file}.jpg`)).length > 0 }
}

const rowsOf = (id: string) => readPartition(table(), `PUBLISHED#${id}`) as Promise<(Row & Key)[]>
const putBack = async (rows: readonly (Row & Key)[]) => {
  for (const row of rows) await table().put(row)
}

it.each(['entries alone', 'its rows too', 'its rows alone, and none since'] as const)(
  'rows of a case as they were before a hiding bring nothing of it back: %s',
  async (which) => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const [entries, rows] = [await entriesOf(id), await rowsOf(id)]
    expect(entries.length).toBeGreaterThan(5)
    await site.done('b', id, 'hide', { reason })
    if (which !== 'its rows alone, and none since') await putBack(entries)
    if (which !== 'entries alone') await putBack(rows)
    if (which === 'its rows alone, and none since') await table().remove(edition(id, 2))
    await site.published('示例丁戊己工地的通报')
    expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
    await nextDay()
    expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  },
)

it('a correction that is cut short before it is kept takes the case out of nothing', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  const cut: Publish['records'] = {
    ...site.publish.records,
    keepEdition: async () => {
      throw new Error('cut short')
    },
  }
  const { ring } = createPublisher({ ...site.publish, records: cut })
  await site.corrected(id, '示例癸子丑工地的通报', undefined, () =>
    ring({ pk: `CASE#${id}`, sk: 'CASE' }).catch(() => undefined),
  )
  await site.published('示例丁戊己工地的通报')
  expect(await site.text('cases/index.html')).toContain('甲乙丙')
  site.house.time.offset += 120_000
  await site.tick()
  const whole: { id: string }[] = await site.json('data/cases.json')
  expect(whole.map((one) => one.id)).toContain(id)
  expect(await site.text(`cases/${id}/index.html`)).toContain('癸子丑')
})

const caseKey = (id: string): Key => ({ pk: `CASE#${id}`, sk: 'CASE' })

it.each(['hide', 'withdraw'] as const)(
  'a case of the newsroom as it was before a correction leaves all the same: %s',
  async (step) => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const before = await rowAt(caseKey(id))
    await site.corrected(id, '示例癸子丑工地的通报')
    await table().put(before)
    expect(await site.room.step('a', id, step, { reason })).toBe('ok')
    if (step === 'withdraw') expect(await site.room.step('b', id, 'confirmWithdraw')).toBe('ok')
    await site.ring(id).catch(() => undefined)
    expect(await parked()).toEqual([])
    for (const word of ['甲乙丙', '癸子丑']) expect(await publicSaying(site.house, word)).toEqual([])
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ edition: 3 })
  },
)

it('names leave a case of the newsroom as it was before a correction, whose text stays as it is public', async () => {
  const day = new Date(site.house.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
  const { id, firm } = await site.published('示例甲乙丙工地的通报', day)
  await site.tick()
  const before = await rowAt(caseKey(id))
  await site.corrected(id, '示例癸子丑工地的通报')
  await table().put(before)
  site.house.time.offset += 3 * 86_400_000
  await site.tick()
  expect(await publicSaying(site.house, firm.creditCode)).toEqual([])
  expect(await site.text(`cases/${id}/index.html`)).toContain('癸子丑')
})

it('names leave on the day that their public record says, whatever the case of the newsroom says', async () => {
  const day = new Date(site.house.now().getTime() + 86_400_000).toISOString().slice(0, 10)
  const order = { event: 'corrected', edition: 1, day, salt: '0'.repeat(32), stage: 'begun' }
  const published = async (how: (row: Row, review: Row, approved: Row) => Row | undefined, note?: object) => {
    const firm = newFirm()
    const id = await site.room.reviewed(
      { title: `示例甲乙丙工地${firm.name.slice(-8, -5)}`, firms: [firm] },
      day,
    )
    const review = await rowAt(caseKey(id))
    expect(await site.room.step('b', id, 'approve')).toBe('ok')
    const approved = await rowAt(caseKey(id))
    await site.ring(id)
    if (note) {
      for (const step of ['correct', 'submit'] as const) await site.room.step('a', id, step, note)
      await site.done('b', id, 'approve')
    }
    const row = how(await rowAt(caseKey(id)), review, approved)
    await (row ? table().put({ ...row, ...caseKey(id) }) : table().remove(caseKey(id)))
    return { id, firm }
  }
  const behind = [
    await published((_, review) => review),
    await published((_, __, approved) => approved),
    await published(() => undefined),
    await published((_, __, approved) => ({ ...approved, order }), { what: '改了标题', why: '写错了' }),
  ]
  const fitting = [
    await published(({ workShard: _, workSince: __, ...row }) => row),
    await published((row) => ({ ...row, fairness: { ...(row.fairness as Row), namesUntil: '2099-12-31' } })),
  ]
  await nextDay()
  expect((await parked()).sort()).toEqual(behind.map(({ id }) => `case/${id}`).sort())
  await nextDay()
  site.house.time.offset += 120_000
  await site.tick()
  for (const { id, firm } of [...behind, ...fitting]) {
    for (const word of [firm.name, firm.creditCode]) expect(await publicSaying(site.house, word)).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toContain('甲乙丙')
    expect(await site.room.read(id)).toMatchObject({ state: 'published' })
  }
  expect(await parked()).toEqual([])
})

it('a case of the newsroom as it was before a hiding is not corrected over an older one: it is put aside, and no line says so', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  const before = await rowAt(caseKey(id))
  await site.done('b', id, 'hide', { reason })
  const last = await site.house.records.lastNumber()
  await table().put(before)
  await expect(site.corrected(id, '示例癸子丑工地的通报')).rejects.toThrow('older than what is public')
  expect(await parked()).toEqual([`case/${id}`])
  expect(await site.house.records.lastNumber()).toBe(last)
  for (const word of ['甲乙丙', '癸子丑']) expect(await publicSaying(site.house, word)).toEqual([])
})

it('the case and its editions as they were before get no second line of one number, and what is taken away leaves', async () => {
  const last = (id: string) => rowAt(edition(id, 2))
  const [hidden, corrected] = [
    await site.published('示例甲乙丙工地的通报'),
    await site.published('示例丁戊己工地的通报'),
  ]
  const before = await Promise.all([hidden, corrected].map(({ id }) => rowAt(caseKey(id))))
  await site.done('b', hidden.id, 'hide', { reason })
  await site.corrected(corrected.id, '示例庚辛壬工地的通报')
  for (const { id } of [hidden, corrected]) await table().remove(await last(id))
  await putBack(before)
  const end = await site.house.records.lastNumber()
  for (const { id } of [hidden, corrected])
    await expect(site.corrected(id, '示例癸子丑工地的通报')).rejects.toThrow('older than what is public')
  expect(await site.house.records.lastNumber()).toBe(end)
  for (const word of ['甲乙丙', '癸子丑']) expect(await publicSaying(site.house, word)).toEqual([])
  await site.done('b', corrected.id, 'hide', { reason })
  expect(await site.json(`data/cases/${corrected.id}.json`)).toMatchObject({ state: 'hidden', edition: 3 })
  for (const word of ['丁戊己', '庚辛壬']) expect(await publicSaying(site.house, word)).toEqual([])
})

it('a case of the newsroom as it was while a correction came out shows nothing that was hidden since', async () => {
  const { id, firm } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  let before: (Row & Key) | undefined
  const records: Publish['records'] = {
    ...site.publish.records,
    keepEdition: async (...kept) => {
      before = await rowAt(caseKey(id))
      return site.publish.records.keepEdition(...kept)
    },
  }
  const { ring } = createPublisher({ ...site.publish, records })
  await site.corrected(id, '示例癸子丑工地的通报', undefined, () => ring(caseKey(id)))
  await site.done('b', id, 'hide', { reason })
  if (before) await table().put(before)
  await site.tick().catch(() => undefined)
  expect(await parked()).toEqual([`case/${id}`])
  for (const word of ['甲乙丙', '癸子丑', firm.creditCode])
    expect(await publicSaying(site.house, word)).toEqual([])
})

it('an entry with other words than its case goes out nowhere', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  for (const { entry, ...key } of await entriesOf(id))
    await table().put({ ...key, entry: JSON.parse(JSON.stringify(entry).replaceAll('甲乙丙', '亥亥亥')) })
  await site.published('示例丁戊己工地的通报')
  await nextDay()
  expect(await publicSaying(site.house, '亥亥亥')).toEqual([])
  expect(await site.text('cases/index.html')).toContain('甲乙丙')
})

it('an edition from before its names were taken comes back nowhere', async () => {
  const day = new Date(site.house.now().getTime() + 2 * 86_400_000).toISOString().slice(0, 10)
  const { id, firm } = await site.published('示例甲乙丙工地的通报', day)
  await site.tick()
  const before = await rowAt(edition(id, 1))
  site.house.time.offset += 3 * 86_400_000
  await site.tick()
  expect(await publicSaying(site.house, firm.creditCode)).toEqual([])
  expect(await site.text(`data/cases/${id}/1.json`)).toContain('withdrawn')
  await table().put(before)
  await nextDay()
  expect(await publicSaying(site.house, firm.creditCode)).toEqual([])
  expect(await parked()).toEqual([`case/${id}`])
})

it('a place that names the position of another case takes that one out of nothing', async () => {
  const one = await site.published('示例甲乙丙工地的通报')
  const other = await site.published('示例丁戊己工地的通报')
  await site.tick()
  for (const { list } of await site.house.records.readPlaces(one.id)) {
    const theirs = await site.house.records.readPlace(other.id, list)
    if (theirs !== undefined)
      await table().put({ pk: `PUBLISHED#${one.id}`, sk: `PLACE#${list}`, position: theirs })
  }
  await site.done('b', one.id, 'hide', { reason })
  await nextDay()
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  const whole: { id: string; state: string }[] = await site.json('data/cases.json')
  expect(whole.map(({ id, state }) => ({ id, state }))).toEqual([
    { id: other.id, state: 'published' },
    { id: one.id, state: 'hidden' },
  ])
  expect(await site.text('cases/index.html')).toContain('丁戊己')
})

it('a picture of which the notes are lost leaves with its case', async () => {
  const { id, file, isShown } = await pictured('示例甲乙丙工地的通报')
  await table().remove({ pk: `PUBLISHED#${id}`, sk: `PHOTO#${file}` })
  await table().remove({ pk: `PUBLISHED#PHOTO#${file}`, sk: id })
  await site.done('b', id, 'hide', { reason })
  expect(await isShown()).toBe(false)
})

it('a picture that a public case shows stays, and is noted again where that is lost', async () => {
  const one = await pictured('示例甲乙丙工地的通报')
  const other = await pictured('示例丁戊己工地的通报')
  await table().remove({ pk: `PUBLISHED#PHOTO#${one.file}`, sk: other.id })
  await site.done('b', one.id, 'hide', { reason })
  await nextDay()
  await site.tick()
  await nextDay()
  expect(await other.isShown()).toBe(true)
})

it('a note of a picture that cannot be read keeps no case from being hidden', async () => {
  const { id, isShown } = await pictured('示例甲乙丙工地的通报')
  await table().put({ pk: `PUBLISHED#${id}`, sk: 'PHOTO#示例' })
  expect(await site.room.step('b', id, 'hide', { reason })).toBe('ok')
  await site.ring(id).catch(() => undefined)
  expect(await parked()).toEqual([])
  expect(await isShown()).toBe(false)
  await nextDay()
  expect(await parked()).toEqual([])
})

it.each([1, 2])(
  'of a case of which the edition %i is lost nothing stands once it is hidden',
  async (lost) => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.corrected(id, '示例甲乙丙工地的通报（更正）')
    await site.tick()
    await table().remove(edition(id, lost))
    await site.room.step('b', id, 'hide', { reason })
    await createPublisher(site.publish)
      .ring({ pk: `CASE#${id}`, sk: 'CASE' })
      .catch(() => undefined)
    expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  },
)

it('an older edition of which the row is lost stays as it is public, and is told', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.corrected(id, '示例癸子丑工地的通报')
  await site.tick()
  const keys = [
    `cases/${id}/edition/1/index.html`,
    `en/cases/${id}/edition/1/index.html`,
    `data/cases/${id}/1.json`,
  ]
  const before = await rowAt(edition(id, 1))
  await table().remove(edition(id, 1))
  for (let days = 0; days < 2; days++) await nextDay()
  for (const key of keys) expect(await site.text(key), key).toContain('甲乙丙')
  expect(await parked()).toEqual([`case/${id}`])
  await table().put(before)
  await nextDay()
  expect(await parked()).toEqual([])
})

it('a list of which the row is lost keeps its pages and feeds, and is counted again', async () => {
  const { id, firm } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  const lists = [`firm/${firm.creditCode}`, 'city/320100', 'topic/PIT-01']
  const places = (await site.house.records.readPlaces(id)).map(({ list }) => list)
  expect(places).toEqual(expect.arrayContaining(lists))
  for (const list of lists) await table().remove({ pk: 'LISTS', sk: list })
  await nextDay()
  await nextDay()
  for (const list of lists) {
    for (const key of [`cases/${list}/index.html`, `en/cases/${list}/index.html`, `feeds/${list}.xml`])
      expect(await site.text(key), key).toContain('甲乙丙')
    expect(await table().read({ pk: 'LISTS', sk: list }), list).toMatchObject({ shown: 1 })
  }
  expect(await site.text(`cases/${id}/index.html`)).toContain(`/cases/firm/${firm.creditCode}/`)
})
