import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTable, type Row } from '../../../functions/store/table.ts'
import { contentHash } from '../../../shared/publication/log-line.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const table = () => openTable({ name: 'records', endpoint: site.house.database.endpoint })
const editionKey = (id: string) => ({ pk: `PUBLISHED#${id}`, sk: 'EDITION#00000001' })
const parked = async () => (await site.house.records.readParked()).map(({ subject }) => subject)

/** The row with other words, and its own line altered alike: as far as it says itself it is right. */
function alteredAlike(row: Row, how: (line: Row) => Row): Row {
  const body = String(row.body).replaceAll('甲乙丙', '亥亥亥')
  const record = JSON.parse(body)
  return { ...row, body, line: how({ ...(row.line as Row), content: contentHash(record.salt, record) }) }
}
const withHash = ({ hash: _, ...line }: Row): Row => ({ ...line, hash: hashOf(canonicalJson(line)) })

it.each([
  ['and the line that it keeps', (line: Row) => line],
  ['the line that it keeps and its hash', withHash],
  ['a line after the end of the log', (line: Row) => withHash({ ...line, n: 9000 })],
])('a row of which the words %s were altered goes out nowhere', async (_, how) => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  const row = (await table().read(editionKey(id))) ?? {}
  await table().put({ ...alteredAlike(row, how), ...editionKey(id) })
  const other = await site.published('示例丁戊己工地的通报')
  for (let n = 0; n < 2; n++) {
    site.house.time.offset += 400_000
    await site.tick().catch(() => undefined)
  }
  expect(await publicSaying(site.house, '亥亥亥')).toEqual([])
  expect(await parked()).toEqual([`case/${id}`])
  await table().put({ ...row, ...editionKey(id) })
  site.house.time.offset += 30 * 3_600_000
  for (let n = 0; n < 2; n++) await site.tick()
  expect(await parked()).toEqual([])
  const whole: { id: string }[] = await site.json('data/cases.json')
  expect(whole.map((one) => one.id).sort()).toEqual([id, other.id].sort())
})

it('a newest edition that is lost brings back no edition of before', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.corrected(id, '示例丁戊己工地的通报')
  await site.tick()
  const key = { pk: `PUBLISHED#${id}`, sk: 'EDITION#00000002' }
  const row = (await table().read(key)) ?? {}
  await table().remove(key)
  await site.published('示例庚辛壬工地的通报')
  for (let n = 0; n < 2; n++) {
    site.house.time.offset += 400_000
    await site.tick().catch(() => undefined)
  }
  const titles = async (name: string) =>
    (await site.json(name)).map(({ content }: { content: { title: string } }) => content.title)
  expect(await site.text(`cases/${id}/index.html`)).toContain('<h1 lang="zh-CN">示例丁戊己')
  expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ edition: 2 })
  expect(await titles('data/cases.json')).toEqual(['示例庚辛壬工地的通报'])
  expect(await parked()).toEqual([`case/${id}`])
  await table().put({ ...row, ...key })
  site.house.time.offset += 30 * 3_600_000
  for (let n = 0; n < 2; n++) await site.tick()
  expect(await titles('data/cases.json')).toEqual(['示例庚辛壬工地的通报', '示例丁戊己工地的通报'])
  expect(await parked()).toEqual([])
})

it('a line of the log that cannot be read is told as such; no case is blamed, and what is taken away leaves', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.published('示例丁戊己工地的通报')
  await site.tick()
  const key = { pk: 'LOG', sk: '00000003' }
  const row = (await table().read(key)) ?? {}
  await table().put({ ...key, n: 'x' })
  const fresh = await site.room.reviewed({ title: '示例庚辛壬工地的通报' })
  expect(await site.room.step('b', fresh, 'approve')).toBe('ok')
  await site.ring(fresh).catch(() => undefined)
  expect(await site.room.step('b', id, 'hide', { reason: '示例：地点写错了' })).toBe('ok')
  await site.ring(id).catch(() => undefined)
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  await site.tick().catch(() => undefined)
  expect(await parked()).toEqual(['log'])
  await table().put({ ...row, ...key })
  site.house.time.offset += 400_000
  await site.tick()
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
  expect(await site.text(`cases/${fresh}/index.html`)).toContain('庚辛壬')
  expect(await parked()).toEqual([])
})

it('a hiding of which the row is lost is none, and what it hid stays out of sight', async () => {
  const { id } = await site.published('示例甲乙丙工地的通报')
  await site.tick()
  await site.done('b', id, 'hide', { reason: '示例：地点写错了' })
  await table().remove({ pk: `PUBLISHED#${id}`, sk: 'EDITION#00000002' })
  await site.published('示例丁戊己工地的通报')
  for (let n = 0; n < 3; n++) {
    site.house.time.offset += 40_000_000
    await site.tick().catch(() => undefined)
  }
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
})

it('a row that stands in the place of another case’s shows that in neither place, and lets both be hidden', async () => {
  const one = await site.published('示例甲乙丙工地的通报')
  const other = await site.published('示例丁戊己工地的通报')
  await site.tick()
  const row = (await table().read(editionKey(other.id))) ?? {}
  await table().put({ ...row, ...editionKey(one.id) })
  await site.published('示例庚辛壬工地的通报')
  site.house.time.offset += 400_000
  await site.tick().catch(() => undefined)
  // Its page stands as it was, with the other among its neighbours.
  expect(await site.text(`cases/${one.id}/index.html`)).toContain('<h1 lang="zh-CN">示例甲乙丙')
  expect(await site.text(`data/cases/${one.id}.json`)).not.toContain('丁戊己')
  const whole: { id: string }[] = await site.json('data/cases.json')
  expect(whole.filter(({ id }) => id === other.id)).toHaveLength(1)
  expect(await parked()).toEqual([`case/${one.id}`])
  await site.done('b', other.id, 'hide', { reason: '示例：地点写错了' })
  await site.tick().catch(() => undefined)
  expect(await publicSaying(site.house, '丁戊己')).toEqual([])
  await site.done('b', one.id, 'hide', { reason: '示例：地点写错了' })
  expect(await publicSaying(site.house, '甲乙丙')).toEqual([])
})
