import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTable } from '../../../functions/store/table.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { publishRows } from '../../fixtures/published-sheets.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const table = () => openTable({ name: 'records', endpoint: site.house.database.endpoint })
const reason = '示例：地点写错了'
const editionRow = (id: string) => ({ pk: `PUBLISHED#${id}`, sk: 'EDITION#00000001' })
const holding = (word: string) => publicSaying(site.house, word)
/** Puts a row in the place of what stands there; returns what puts that back. */
async function breakRow(row: { pk: string; sk: string; [field: string]: unknown }) {
  const key = { pk: row.pk, sk: row.sk }
  const right = await table().read(key)
  await table().put(row)
  return () => (right ? table().put({ ...right, ...key }) : table().remove(key))
}
const parked = async () => (await site.house.records.readParked()).map(({ subject }) => subject)

/** Rows that a case which is taken away can do without. */
const beside = [
  ['an office', { pk: 'SHELF#office', sk: '320000', body: '{' }],
  ['the routing', { pk: 'SHELF#routing', sk: 'tables', body: '{' }],
  ['an entry of its topic’s list', { pk: 'LIST#topic/PIT-01', sk: '00000001' }],
  ['an entry of the list of all', { pk: 'LIST#all', sk: '00000001', entry: { state: 'published' } }],
  ['how many a list shows', { pk: 'LISTS', sk: 'topic/PIT-01', shown: 'many' }],
  ['how often a list was changed', { pk: 'LISTS', sk: 'topic/PIT-01', shown: 1, moves: 'x' }],
  ['the directory', { pk: 'DIRECTORY', sk: 'LIST', keys: 1 }],
  ['what the search index knows', { pk: 'PUBLISHING', sk: 'INDEXED', line: 'x' }],
  ['the state of publishing', { pk: 'PUBLISHING', sk: 'STATE', version: 'x' }],
  ['what is parked', { pk: 'PARKED', sk: 'case/x', tries: 'x' }],
] as const

describe('while a row beside it cannot be read', () => {
  it.each(beside)('%s: a case is hidden, and another is published', async (_, row) => {
    const first = await site.published('示例庚辛壬工地的通报')
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    await breakRow(row)
    await site.done('b', id, 'hide', { reason })
    const other = await site.published('示例丁戊己工地的通报')
    expect(await holding('甲乙丙')).toEqual([])
    expect(await site.text(`cases/${other.id}/index.html`)).toContain('丁戊己')
    await site.tick()
    expect(await holding('甲乙丙')).toEqual([])
    expect(await parked()).not.toContain(`case/${id}`)
    expect(await site.text(`cases/${first.id}/index.html`)).toContain('庚辛壬')
    expect((await site.text('cases/index.html')).includes(other.id)).toBe(true)
  })

  it('an edition of a register, without which a page cannot be made: a case leaves all others all the same', async () => {
    await site.house.close()
    site = await openPublishing()
    await site.published('示例庚辛壬工地的通报')
    const firmRow = { creditCode: '91000000MA0EXAMP1M', firm: '示例建筑工程甲有限公司' }
    await publishRows(site.house, { sheet: 'stop-work', period: '2023-06' }, [
      { area: '320100', ...firmRow, notices: 2, sites: 9 },
    ])
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    await breakRow({ pk: 'EDITION#2023#stop-work', sk: '2023-06#0001', junk: 'x' })
    expect(await site.room.step('b', id, 'hide', { reason })).toBe('ok')
    await site.ring(id).catch(() => undefined)
    expect(await holding('甲乙丙')).toEqual([])
    expect(await holding(`/cases/${id}/`)).not.toContain('data/cases.json')
    await site.tick().catch(() => undefined)
    expect(await holding('甲乙丙')).toEqual([])
    expect(await site.text('data/cases.json')).toContain('庚辛壬')
  })

  it.each([
    ['the head of the log', { pk: 'LOGHEAD', sk: 'LOGHEAD', size: 'x' }],
    ['the keys of the log', { pk: 'LOGHEAD', sk: 'KEYS', keys: 1 }],
    ['a campaign', { pk: 'SHELF#campaign', sk: 'x', body: '{' }],
  ])('%s, without which nothing is published: a case leaves all the same', async (_, row) => {
    const other = await site.published('示例庚辛壬工地的通报')
    const { id, firm } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const mend = await breakRow(row)
    const lines = (await site.house.records.lastLine())?.n
    expect(await site.room.step('b', id, 'hide', { reason })).toBe('ok')
    await expect(site.ring(id)).rejects.toThrow()
    expect(await holding('甲乙丙')).toEqual([])
    expect(await holding(firm.name)).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toContain('地点写错了')
    expect(await site.text('cases/index.html')).toContain('庚辛壬')
    expect(await site.text('data/cases.json')).toContain('庚辛壬')
    expect((await site.house.records.lastLine())?.n).toBe(lines)
    expect(await parked()).toEqual([`case/${id}`])
    await site.tick().catch(() => undefined)
    expect(await holding('甲乙丙')).toEqual([])
    await mend()
    // What is made before it is tried again does not show it again.
    await site.corrected(other.id, '示例癸子丑工地的通报')
    await site.tick()
    expect(await holding('甲乙丙')).toEqual([])
    site.house.time.offset += 3_600_000
    await site.tick()
    expect(await holding('甲乙丙')).toEqual([])
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ state: 'hidden', edition: 2 })
    expect(await parked()).toEqual([])
  })
})

describe('a case of which its own edition was altered', () => {
  it('gets no line and no page of a correction before that is mended', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const row = await table().read(editionRow(id))
    const body = String(row?.body).replaceAll('甲乙丙', '亥亥亥')
    const mend = await breakRow({ ...row, ...editionRow(id), body })
    const lines = (await site.house.records.lastLine())?.n
    await expect(site.corrected(id, '示例庚辛壬工地的通报')).rejects.toThrow('another than the log says')
    expect(await parked()).toEqual([`case/${id}`])
    expect((await site.house.records.lastLine())?.n).toBe(lines)
    for (const word of ['庚辛壬', '亥亥亥']) expect(await holding(word), word).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toContain('甲乙丙')
    await mend()
    site.house.time.offset += 3_600_000
    await site.tick()
    expect(await parked()).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toContain('庚辛壬')
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ edition: 2 })
  })
})

describe('a case of which its own edition cannot be read', () => {
  it.each(['hide', 'withdraw', 'takeNames'] as const)('is opened, and leaves by %s', async (step) => {
    const { id, firm } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    await breakRow({ ...editionRow(id), body: '{' })
    const desk = await site.room.of('b')
    expect((await desk.ask('newsroom', `/cases/${id}`)).status).toBe(200)
    expect(await site.room.step('a', id, step, { reason })).toBe('ok')
    if (step === 'withdraw') expect(await site.room.step('b', id, 'confirmWithdraw')).toBe('ok')
    if (step === 'takeNames') expect(await site.room.step('b', id, 'confirmNames')).toBe('ok')
    await site.ring(id)
    await site.tick()
    expect(await holding(firm.name)).toEqual([])
    expect(await holding(firm.creditCode)).toEqual([])
    if (step !== 'takeNames') expect(await holding('甲乙丙')).toEqual([])
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ edition: 2 })
    expect(await parked()).toEqual([])
  })
})
