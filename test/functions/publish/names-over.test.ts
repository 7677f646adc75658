import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { contentHash, findBreak } from '../../../shared/publication/log-line.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { officer } from '../../fixtures/officer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { publicEdition, publishRows, sheetAt } from '../../fixtures/published-sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const of = (period: string) => ({ sheet: 'stop-work', period })
const row = ({ name, creditCode }: ReturnType<typeof newFirm>, more: object = {}) => ({
  ...{ area: '320100', creditCode, firm: name, notices: 2, sites: 9, reply: '已经改好', ...more },
})
const publish = (period: string, rows: readonly object[], more?: Parameters<typeof publishRows>[3]) =>
  publishRows(house, of(period), rows, more)
const later = (days: number) =>
  publishOf(house, { now: () => new Date(house.now().getTime() + days * 86_400_000) })
const holding = (word: string) => publicSaying(house, word)
const edition = (period: string, n?: number) => publicEdition(house, of(period), n)
const today = () => dayInShanghai(house.now())

describe('the name of a firm in a register', () => {
  it('leaves by a person’s word in every edition and every month before, with a line each; two people stand behind it', async () => {
    const [firm, other] = [newFirm(), newFirm()]
    await publish('2023-06', [row(firm), row(other)])
    const silent = await officer(house, 'city-320100')
    const ended = [row(firm, { namesUntil: '2023-12-31' }), row(other)]
    const body = { version: 2, rows: ended, attachments: [], reasons: {}, submit: true }
    const refused = await silent.ask('newsroom', `${sheetAt(of('2023-06'))}/320100`, body, 'PUT')
    expect(await refused.json()).toMatchObject({ error: { code: 'reason' } })
    await publish('2023-05', [row(firm)])
    await createPublisher(publishOf(house)).tick()
    expect(await holding(firm.name)).toContain('data/progress/2023/stop-work/2023-05.xlsx')
    const key = `320100/${firm.creditCode}|namesUntil`
    await publish('2023-06', ended, { version: 2, reasons: { [key]: '信用修复' } })
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
    await publish('2023-07', [row(firm, { notices: 1 })])
    const reasons = { [`320100/${firm.creditCode}|notices`]: '漏报一份' }
    await publish('2023-07', [row(firm)], { version: 2, reasons })
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
    await publish('2023-10', [row(firm), row(other)])
    await publish('2023-11', [row(firm)])
    const key = `320100/${firm.creditCode}|appeal`
    const appealing = [row(firm, { appeal: 'open' }), row(other)]
    const body = { version: 2, rows: appealing, attachments: [], reasons: {}, submit: true }
    const city = await officer(house, 'city-320100')
    const silent = await city.ask('newsroom', `${sheetAt(of('2023-10'))}/320100`, body, 'PUT')
    expect(await silent.json()).toMatchObject({ error: { code: 'reason', fields: [key] } })
    await publish('2023-10', appealing, { version: 2, reasons: { [key]: `${firm.name}申请复议` } })
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
    await publish('2023-10', decided, { version: 4, reasons: { [key]: '复议决定维持' } })
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
    await publish('2023-09', [row(firm, { namesUntil: '2023-12-31' })], {
      bucket: {
        ...house.bucket,
        put: async (key, body, ...more) => {
          written.push(typeof body === 'string' ? body : '')
          return put(key, body, ...more)
        },
      },
    })
    expect(written.length).toBeGreaterThan(3)
    expect(written.filter((body) => body.includes(firm.name))).toEqual([])
    expect((await edition('2023-09')).rows).toMatchObject([{ firm: '某企业' }])
  })

  it('that only waited is not told when its row is taken out', async () => {
    const firm = newFirm()
    await publish('2023-12', [row(firm, { appeal: 'open' })])
    const written: string[] = []
    const put = house.bucket.put.bind(house.bucket)
    const seen: typeof put = async (key, body, ...more) => {
      written.push(typeof body === 'string' ? body : '')
      return put(key, body, ...more)
    }
    const reasons = { [`320100/${firm.creditCode}|`]: '示例：撤销了通知' }
    await publish('2023-12', [], { version: 2, reasons, bucket: { ...house.bucket, put: seen } })
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
    await publish('2023-08', [row(firm)])
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
