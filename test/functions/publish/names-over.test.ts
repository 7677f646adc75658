import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { EditionPreview } from '../../../shared/contract/progress.ts'
import { SheetEdition } from '../../../shared/progress/edition.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import { contentHash, findBreak } from '../../../shared/publication/log-line.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const at = (period: string) => `/progress/2023/stop-work/${period}`
const row = ({ name, creditCode }: ReturnType<typeof newFirm>, more: object = {}) => ({
  ...{ area: '320100', creditCode, firm: name, notices: 2, sites: 9, reply: '已经改好', ...more },
})
/** A city hands in, a drafter accepts, an approver publishes. */
async function publishRows(
  period: string,
  rows: readonly object[],
  version = 0,
  reasons = {},
  bucket = house.bucket,
) {
  const city = await officer(house, 'city-320100')
  const body = { version, rows, attachments: [], reasons, submit: true }
  const saved = await city.ask('newsroom', `${at(period)}/320100`, body, 'PUT')
  expect(saved.status).toBe(200)
  const drafter = await officer(house, 'province-drafter')
  const step = { version: version + 1, step: 'accept', remarks: [] }
  await drafter.ask('newsroom', `${at(period)}/320100/review`, step)
  const approver = await officer(house, 'province-approver')
  const seen = EditionPreview.parse(await (await approver.ask('newsroom', `${at(period)}/edition`)).json())
  const order = { edition: seen.edition - 1, body: seen.body, read: editionChecks }
  expect((await approver.ask('newsroom', `${at(period)}/edition`, order)).status).toBe(200)
  await createPublisher(publishOf(house, { bucket })).ring({ pk: 'PROGRESS#2023#stop-work', sk: period })
}
const later = (days: number) =>
  publishOf(house, { now: () => new Date(house.now().getTime() + days * 86_400_000) })
const text = async (key: string) => {
  const body = (await house.bucket.read(key))?.body ?? new Uint8Array()
  const parts = key.endsWith('.xlsx') ? Object.values(unzipSync(body)) : [body]
  return parts.map((part) => new TextDecoder().decode(part)).join('')
}
/** Every public object that says a word. */
async function holding(word: string): Promise<string[]> {
  const keys = (await house.bucket.list('')).map(({ key }) => key)
  const said = await Promise.all(keys.map(async (key) => (await text(key)).includes(word)))
  return keys.filter((_, n) => said[n])
}
const edition = async (period: string, n?: number) =>
  SheetEdition.parse(
    JSON.parse(await text(`data/progress/2023/stop-work/${period}${n === undefined ? '' : `/${n}`}.json`)),
  )
const today = () => dayInShanghai(house.now())

describe('the name of a firm in a register', () => {
  it('leaves by a person’s word in every edition and every month before, with a line each; two people stand behind it', async () => {
    const [firm, other] = [newFirm(), newFirm()]
    await publishRows('2023-06', [row(firm), row(other)])
    const silent = await officer(house, 'city-320100')
    const ended = [row(firm, { namesUntil: '2023-12-31' }), row(other)]
    const body = { version: 2, rows: ended, attachments: [], reasons: {}, submit: true }
    const refused = await silent.ask('newsroom', `${at('2023-06')}/320100`, body, 'PUT')
    expect(await refused.json()).toMatchObject({ error: { code: 'reason' } })
    await publishRows('2023-05', [row(firm)])
    await createPublisher(publishOf(house)).tick()
    expect(await holding(firm.name)).toContain('data/progress/2023/stop-work/2023-05.xlsx')
    const key = `320100/${firm.creditCode}|namesUntil`
    await publishRows('2023-06', ended, 2, { [key]: '信用修复' })
    for (const word of [firm.name, firm.creditCode]) expect(await holding(word)).toEqual([])
    expect((await holding(other.name)).length).toBeGreaterThan(2)
    expect(await edition('2023-06', 1)).toMatchObject({ namesOver: { on: today(), rows: 1 } })
    expect((await edition('2023-06')).revisions).toMatchObject([{ reason: '信用修复', to: '2023-12-31' }])
    const lines = await house.records.readLog()
    const said = lines.filter(({ subject }) => subject.startsWith('2023/stop-work/'))
    expect(said.map(({ event, subject, edition: n }) => `${event} ${subject.slice(-7)} ${n}`)).toEqual([
      ...['progress 2023-06 1', 'progress 2023-05 1', 'progress 2023-06 2'],
      ...['namesOver 2023-05 1', 'namesOver 2023-06 1'],
    ])
    expect(findBreak(lines)).toBeUndefined()
    for (const [period, n] of [
      ['2023-06', 1],
      ['2023-06', 2],
      ['2023-05', 1],
    ] as const) {
      const shown = await edition(period, n)
      const line = lines.find(({ n: number }) => number === shown.log.n)
      expect(line?.content).toBe(contentHash(shown.salt, shown))
    }
  })

  it('leaves a year after it was published, by itself, once', async () => {
    const firm = newFirm()
    await publishRows('2023-07', [row(firm, { notices: 1 })])
    const reasons = { [`320100/${firm.creditCode}|notices`]: '漏报一份' }
    await publishRows('2023-07', [row(firm)], 2, reasons)
    await createPublisher(later(364)).tick()
    expect(await holding(firm.name)).toContain('feeds/changes.xml')
    await createPublisher(later(367)).tick()
    expect(await holding(firm.name)).toEqual([])
    expect((await edition('2023-07')).rows).toEqual([
      { area: '320100', creditCode: 'over-0001', firm: '某企业', notices: 2, sites: 9 },
    ])
    const before = (await house.records.readLog()).length
    await createPublisher(later(367)).tick()
    expect(await house.records.readLog()).toHaveLength(before)
  })

  it('waits while the firm appeals, in every edition and nowhere else, and comes when that is decided', async () => {
    const [firm, other] = [newFirm(), newFirm()]
    await publishRows('2023-10', [row(firm), row(other)])
    await publishRows('2023-11', [row(firm)])
    const key = `320100/${firm.creditCode}|appeal`
    const appealing = [row(firm, { appeal: 'open' }), row(other)]
    const body = { version: 2, rows: appealing, attachments: [], reasons: {}, submit: true }
    const city = await officer(house, 'city-320100')
    const silent = await city.ask('newsroom', `${at('2023-10')}/320100`, body, 'PUT')
    expect(await silent.json()).toMatchObject({ error: { code: 'reason', fields: [key] } })
    await publishRows('2023-10', appealing, 2, { [key]: `${firm.name}申请复议` })
    await createPublisher(publishOf(house)).tick()
    const data = (keys: string[]) => keys.filter((one) => one.includes('2023/stop-work/2023-10'))
    for (const word of [firm.name, firm.creditCode]) expect(data(await holding(word))).toEqual([])
    const waiting = { firm: '某企业', notices: 2, sites: 9 }
    const shown = await edition('2023-10')
    expect(shown.rows).toContainEqual({ area: '320100', creditCode: 'over-0001', ...waiting, appeal: 'open' })
    expect(shown.rows).toContainEqual(row(other))
    expect(shown.revisions).toMatchObject([{ column: 'appeal', to: 'open', reason: '某企业申请复议' }])
    expect(shown.namesOver).toBeUndefined()
    expect((await edition('2023-10', 1)).rows).toContainEqual({
      ...{ area: '320100', creditCode: 'over-0001', ...waiting },
    })
    expect((await edition('2023-11')).rows).toEqual([row(firm)])
    const decided = [row(firm, { appeal: 'decided' }), row(other)]
    await publishRows('2023-10', decided, 4, { [key]: '复议决定维持' })
    await createPublisher(publishOf(house)).tick()
    expect((await edition('2023-10')).rows).toContainEqual(row(firm, { appeal: 'decided' }))
    expect((await edition('2023-10')).revisions).toMatchObject([
      { to: 'open' },
      { from: 'open', to: 'decided' },
    ])
    for (const n of [1, 2]) expect(JSON.stringify(await edition('2023-10', n))).not.toContain(firm.name)
    expect(findBreak(await house.records.readLog())).toBeUndefined()
  })

  it('stays away: an edition that comes out after that never says it', async () => {
    const firm = newFirm()
    const written: string[] = []
    const put = house.bucket.put.bind(house.bucket)
    await publishRows(
      '2023-09',
      [row(firm, { namesUntil: '2023-12-31' })],
      0,
      {},
      {
        ...house.bucket,
        put: async (key, body, ...more) => {
          written.push(typeof body === 'string' ? body : '')
          return put(key, body, ...more)
        },
      },
    )
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((body) => body.includes(firm.name))).toEqual([])
    expect((await edition('2023-09')).rows).toMatchObject([{ firm: '某企业' }])
  })

  it('that only waited is not told when its row is taken out', async () => {
    const firm = newFirm()
    await publishRows('2023-12', [row(firm, { appeal: 'open' })])
    const written: string[] = []
    const put = house.bucket.put.bind(house.bucket)
    const seen: typeof put = async (key, body, ...more) => {
      written.push(typeof body === 'string' ? body : '')
      return put(key, body, ...more)
    }
    const reasons = { [`320100/${firm.creditCode}|`]: '示例：撤销了通知' }
    await publishRows('2023-12', [], 2, reasons, { ...house.bucket, put: seen })
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((body) => body.includes(firm.name))).toEqual([])
    await createPublisher(publishOf(house)).tick()
    expect((await edition('2023-12')).revisions).toContainEqual(
      expect.objectContaining({
        row: '320100/over-0001',
        column: 'notices',
        from: 2,
        reason: '示例：撤销了通知',
      }),
    )
    for (const word of [firm.name, firm.creditCode]) expect(await holding(word)).toEqual([])
  })

  it('is gone everywhere though the run is cut short after the records were kept', async () => {
    const firm = newFirm()
    await publishRows('2023-08', [row(firm)])
    const cut = later(367)
    const bucket = {
      ...cut.bucket,
      put: async (key: string, ...more: [never, never]) => {
        if (key.includes('2023-08')) throw new Error('cut')
        return cut.bucket.put(key, ...more)
      },
    }
    await expect(createPublisher({ ...cut, bucket }).tick()).rejects.toThrow('cut')
    expect(await holding(firm.name)).not.toEqual([])
    await createPublisher(cut).ring({ pk: 'PROGRESS#2023#stop-work', sk: '2023-08' })
    expect(await holding(firm.name)).toEqual([])
  })
})
