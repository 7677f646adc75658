import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTable, type Row } from '../../../functions/store/table.ts'
import { contentHash } from '../../../shared/publication/log-line.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
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
