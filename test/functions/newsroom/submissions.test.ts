import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { EditionPreview, SubmissionReply } from '../../../shared/contract/progress.ts'
import { SheetEdition } from '../../../shared/progress/edition.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { waitsIn } from '../../../shared/progress/views/figure-cell.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const errorOf = async (reply: Response) =>
  ((await reply.json()) as { error: { code: string; fields?: string[] } }).error
const codeOf = async (reply: Response) => (await errorOf(reply)).code

/** A month's figures with nothing that stands out. */
const figures = (area: string, other: Readonly<Record<string, Partial<SheetRow>>> = {}): SheetRow[] =>
  campaign.indicators.map(({ id, kind, whole }): SheetRow => {
    // What another indicator counts is the same there.
    const of = whole === undefined ? 90 : 70
    const plain: SheetRow = { area, indicator: id, value: 70, ...(kind === 'ratio' && { of }) }
    return (other[id] ? { area, indicator: id, ...other[id] } : plain) as SheetRow
  })
/** Those of a month that ends no quarter. */
const monthly = (rows: readonly SheetRow[]): SheetRow[] =>
  rows.filter((row) => campaign.indicators.some(({ id, every }) => id === row.indicator && every === 'month'))
const ratio = campaign.indicators.find(({ kind, whole }) => kind === 'ratio' && whole === undefined)?.id ?? ''
const count = campaign.indicators.find(({ kind, few }) => kind === 'count' && !few)?.id ?? ''

interface Sent {
  readonly period?: string
  readonly sheet?: string
  readonly version?: number
  readonly submit?: boolean
  readonly reasons?: Record<string, string>
  readonly who?: string
}

const at = ({ sheet = 'figures', period = '2023-06' }: Sent, area = '') =>
  `/progress/2023/${sheet}/${period}${area && `/${area}`}`

async function save(area: string, rows: readonly SheetRow[], sent: Sent = {}) {
  const { version = 0, submit = true, reasons = {}, who = `city-${area}` } = sent
  const body = { version, rows, attachments: [], reasons, submit }
  return (await officer(house, who)).ask('newsroom', at(sent, area), body, 'PUT')
}

async function review(area: string, step: string, version: number, sent: Sent & { remarks?: object[] } = {}) {
  const { who = 'province-drafter', remarks = [] } = sent
  return (await officer(house, who)).ask('newsroom', `${at(sent, area)}/review`, { version, step, remarks })
}

async function preview(sent: Sent = {}): Promise<EditionPreview> {
  const reply = await (await officer(house, 'province-approver')).ask('newsroom', `${at(sent)}/edition`)
  return EditionPreview.parse(await reply.json())
}

async function publish(
  edition: number,
  sent: Sent = {},
  seen?: string,
  read: readonly string[] = editionChecks,
) {
  const body = seen ?? (await preview(sent)).body
  const approver = await officer(house, sent.who ?? 'province-approver')
  return approver.ask('newsroom', `${at(sent)}/edition`, { edition, body, read })
}

async function live(sent: Sent = {}): Promise<SheetEdition> {
  const { sheet = 'figures', period = '2023-06' } = sent
  const publisher = createPublisher(publishOf(house))
  await publisher.ring({ pk: `PROGRESS#2023#${sheet}`, sk: period })
  const file = await house.bucket.read(`data/progress/2023/${sheet}/${period}.json`)
  return SheetEdition.parse(JSON.parse(new TextDecoder().decode(file?.body)))
}

async function show(area: string, sent: Sent = {}) {
  const reply = await (await officer(house, sent.who ?? `city-${area}`)).ask('newsroom', at(sent, area))
  return SubmissionReply.parse(await reply.json())
}

describe('a city hands in its figures', () => {
  it('and is published after a second person accepted and a third decided; who did not is not reported, never zero', async () => {
    const rows = figures('320100', { [count]: { value: 0 }, [ratio]: { value: 81, of: 90 } })
    expect((await save('320100', rows)).status).toBe(200)
    expect(await codeOf(await publish(0))).toBe('step')
    expect((await review('320100', 'accept', 1)).status).toBe(200)
    expect((await publish(0)).status).toBe(200)
    const edition = await live()
    const row = (area: string, indicator: string) =>
      edition.rows.find((one) => one.area === area && one.indicator === indicator)
    expect(row('320100', ratio)).toMatchObject({ value: 81, of: 90 })
    expect(row('320100', count)).toMatchObject({ value: 0 })
    expect(row('320500', ratio)).toBeUndefined()
    expect(edition.areas).toHaveLength(13)
    expect(edition.areas.find(({ area }) => area === '320500')).toEqual({ area: '320500' })
    expect(edition.areas.find(({ area }) => area === '320100')?.lateDays).toBeGreaterThan(1000)
    const csv = new TextDecoder().decode(
      (await house.bucket.read('data/progress/2023/figures/2023-06.csv'))?.body,
    )
    const lines = csv.split('\r\n')
    expect(lines.find((line) => line.includes('320500') && line.includes(`,${ratio},`))).toContain(
      'not_reported',
    )
  })

  it('and a published number is only ever revised: with its reason, the old value kept and listed', async () => {
    const rows = figures('320100', { [count]: { value: 0 }, [ratio]: { value: 84, of: 90 } })
    const silent = await save('320100', rows, { version: 2 })
    expect(await errorOf(silent)).toMatchObject({ code: 'reason', fields: [`320100/${ratio}|value`] })
    const cell = `320100/${ratio}|value`
    const signs = await save('320100', rows, { version: 2, reasons: { [cell]: '。。。' } })
    expect(await errorOf(signs)).toMatchObject({ code: 'reason', fields: [cell] })
    const long = Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`320100/${n}`, '示例'.repeat(30)]))
    expect(await codeOf(await save('320100', rows, { version: 2, reasons: long }))).toBe('reasonsTooLong')
    const reasons = { [cell]: '补报三个项目' }
    expect((await save('320100', rows, { version: 2, reasons })).status).toBe(200)
    await review('320100', 'accept', 3)
    expect((await publish(1)).status).toBe(200)
    const edition = await live()
    expect(edition.edition).toBe(2)
    expect(edition.revisions).toEqual([
      {
        ...{ edition: 2, day: edition.publishedOn, row: `320100/${ratio}`, column: 'value' },
        ...{ from: 81, to: 84, reason: '补报三个项目' },
      },
    ])
    const first = await house.bucket.read('data/progress/2023/figures/2023-06/1.json')
    expect(new TextDecoder().decode(first?.body)).toContain('"value": 81')
  })

  it('and what is published stays while the city changes its rows', async () => {
    const rows = figures('320100', { [ratio]: { value: 1, of: 90 } })
    expect((await save('320100', rows, { version: 4, submit: false })).status).toBe(200)
    // Nothing new is no edition.
    expect(await codeOf(await publish(2))).toBe('step')
    await save('320600', figures('320600'))
    await review('320600', 'accept', 1)
    expect((await publish(2)).status).toBe(200)
    const edition = await live()
    expect(edition.rows.find((row) => row.indicator === ratio)).toMatchObject({ value: 84 })
  })

  it.each([
    ['a part larger than its whole', { [ratio]: { value: 91, of: 90 } }],
    ['a ratio without its whole', { [ratio]: { value: 10 } }],
    ['half a site', { [ratio]: { value: 1.5, of: 9 } }],
    ['less than nothing', { [count]: { value: -1 } }],
    ['neither a number nor a reason', { [count]: {} }],
  ])('and is refused %s at its cell, with nothing taken', async (_, other) => {
    const reply = await save('320200', figures('320200', other as never))
    expect(reply.status).toBe(400)
    expect(await codeOf(reply)).toBe('figure')
    expect((await show('320200')).submission).toBeUndefined()
  })

  it('and is refused an indicator nobody asked for, and one left out', async () => {
    const more = [...figures('320200'), { area: '320200', indicator: 'secrets', value: 1 }]
    expect(await codeOf(await save('320200', more))).toBe('figure')
    expect(await codeOf(await save('320200', figures('320200').slice(1)))).toBe('figure')
  })

  it('but not for another, nor of another place', async () => {
    expect((await save('320500', figures('320500'), { who: 'city-320100' })).status).toBe(404)
    expect((await save('320500', figures('320500'), { who: 'province-drafter' })).status).toBe(404)
    expect(await codeOf(await save('320500', figures('320100')))).toBe('figure')
    const seen = await (await officer(house, 'city-320100')).ask('newsroom', at({}, '320500'))
    expect(seen.status).toBe(404)
  })

  it('and two at once lose nothing: the second is told what stands', async () => {
    const sent = { period: '2023-07', submit: false }
    const both = await Promise.all([
      save('320300', figures('320300'), sent),
      save('320300', figures('320300', { [count]: { value: 3 } }), sent),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('an edition', () => {
  const sent = { period: '2023-05' }
  const month = (area: string) => monthly(figures(area))

  it('is what was previewed: something accepted meanwhile is to be looked at first', async () => {
    await save('320700', month('320700'), sent)
    await review('320700', 'accept', 1, sent)
    const { body } = await preview(sent)
    await save('320800', month('320800'), sent)
    await review('320800', 'accept', 1, sent)
    expect(await codeOf(await publish(0, sent, body))).toBe('conflict')
    expect((await publish(0, sent)).status).toBe(200)
    await live(sent)
  })

  it('is without what went back, and says nobody’s reason but the place’s own', async () => {
    const { version = 0 } = (await show('320800', sent)).submission ?? {}
    const rows = month('320700').map((row) => (row.indicator === count ? { ...row, value: 71 } : row))
    const key = `320700/${count}|value`
    await save('320800', month('320800'), { ...sent, version, reasons: { [key]: '别市写的' } })
    await review('320800', 'accept', version + 1, sent)
    await save('320700', rows, { ...sent, version: 2, reasons: { [key]: '重新数过' } })
    await review('320700', 'accept', 3, sent)
    await save('320900', month('320900'), sent)
    await review('320900', 'accept', 1, sent)
    await review('320900', 'return', 2, { ...sent, remarks: [{ text: '先不公布' }] })
    await publish(1, sent)
    const edition = await live(sent)
    expect(edition.revisions.map(({ row, reason }) => [row, reason])).toEqual([
      [`320700/${count}`, '重新数过'],
    ])
    expect(edition.rows.some(({ area }) => area === '320900')).toBe(false)
  })

  it('tells of no person in a reason, and names no file that never came', async () => {
    const rows = month('320700').map((row) => (row.indicator === count ? { ...row, value: 72 } : row))
    const reasons = { [`320700/${count}|value`]: '联系 13812345678 核对' }
    expect(await codeOf(await save('320700', rows, { ...sent, version: 4, reasons }))).toBe('personal')
    const file = { hash: 'ab'.repeat(32), name: '示例.pdf', bytes: 9 }
    const body = { version: 4, rows, attachments: [file], reasons: {}, submit: false }
    const reply = await (await officer(house, 'city-320700')).ask('newsroom', at(sent, '320700'), body, 'PUT')
    expect(await codeOf(reply)).toBe('missing')
  })

  it('is published by who ticked what there is to read of it, and saw what differs from the last one', async () => {
    const { version = 0 } = (await show('320700', sent)).submission ?? {}
    const rows = month('320700').map((row) => (row.indicator === count ? { ...row, value: 72 } : row))
    const reasons = { [`320700/${count}|value`]: '又数了一遍' }
    await save('320700', rows, { ...sent, version, reasons })
    await review('320700', 'accept', version + 1, sent)
    const seen = await preview(sent)
    expect(seen.differs).toEqual({
      lines: [{ kind: 'changed', row: `320700/${count}`, column: 'value', from: 71, to: 72 }],
      all: 1,
    })
    const unread = await publish(2, sent, seen.body, ['rows', 'personal'])
    expect(await errorOf(unread)).toMatchObject({ code: 'unticked', fields: ['difference', 'waiting'] })
    expect((await publish(2, sent, seen.body)).status).toBe(200)
    await live(sent)
    const editions = await house.records.readSheetEditions('2023', 'figures')
    const kept = editions.find(({ period, edition }) => period === '2023-05' && edition === 3)
    expect(kept?.read).toEqual(['rows', 'personal', 'difference', 'waiting'])
    const file = await house.bucket.read('data/progress/2023/figures/2023-05.json')
    expect(new TextDecoder().decode(file?.body)).not.toContain('"read"')
  })
})

describe('who handed in and is not accepted', () => {
  const sent = { period: '2023-10' }
  const rows = (area: string) => monthly(figures(area))
  const today = () => dayInShanghai(house.now())

  it('is published as looked at, or as sent back, with its day; only who sent nothing as not reported', async () => {
    for (const area of ['320100', '320200', '320300'])
      expect((await save(area, rows(area), sent)).status).toBe(200)
    await review('320100', 'accept', 1, sent)
    await review('320300', 'return', 1, { ...sent, remarks: [{ text: '请核对这一行' }] })
    // What it works on since was handed in by nobody.
    const draft = [{ area: '320300', indicator: '示例草稿', value: 1 }]
    expect((await save('320300', draft, { ...sent, version: 2, submit: false })).status).toBe(200)
    const { waiting } = await preview(sent)
    const of = (area: string) => waiting.find((one) => one.area === area)
    expect(of('320200')).toEqual({
      ...{ area: '320200', kept: false },
      awaited: { state: 'handedIn', on: today() },
    })
    expect(of('320300')).toMatchObject({ awaited: { state: 'returned', on: today() } })
    expect(of('320500')).toEqual({ area: '320500', kept: false })
    expect((await publish(0, sent)).status).toBe(200)
    const { areas } = await live(sent)
    const report = (area: string) => areas.find((one) => one.area === area)
    const keys = (area: string) => rows(area).map(({ indicator }) => `${area}/${indicator}`)
    const sent2 = { state: 'handedIn', on: today(), rows: keys('320200') }
    expect(report('320200')).toEqual({ area: '320200', awaited: sent2 })
    const back = { state: 'returned', on: today(), rows: keys('320300') }
    expect(report('320300')).toEqual({ area: '320300', awaited: back })
    expect(report('320500')).toEqual({ area: '320500' })
    const csv = await house.bucket.read('data/progress/2023/figures/2023-10.csv')
    const lines = new TextDecoder().decode(csv?.body).split('\r\n')
    const kind = (area: string) =>
      ['in_review', 'returned', 'not_reported'].filter((one) =>
        lines.some((line) => line.includes(area) && line.includes(`,${one},`)),
      )
    expect(['320200', '320300', '320500'].map(kind)).toEqual([['in_review'], ['returned'], ['not_reported']])
  })

  it('stands as accepted in the edition after, and keeps what was published when it revises', async () => {
    await review('320200', 'accept', 1, sent)
    await review('320100', 'return', 2, { ...sent, remarks: [{ text: '请核对这一行' }] })
    const { waiting } = await preview(sent)
    expect(waiting.find(({ area }) => area === '320100')).toMatchObject({ kept: true })
    expect((await publish(1, sent)).status).toBe(200)
    const { areas } = await live(sent)
    expect(areas.find(({ area }) => area === '320200')?.awaited).toBeUndefined()
    expect(areas.find(({ area }) => area === '320100')).toMatchObject({ submittedOn: today() })
  })
})

describe('a published duty', () => {
  const sent = { sheet: 'duties', period: 'always' }
  const [duty = '', other = '', third = ''] = campaign.duties
    .filter(({ level, areaCodes }) => level === 'city' && !areaCodes)
    .map(({ id }) => id)
  const row = (id: string, more: Partial<SheetRow> = {}): SheetRow =>
    ({
      ...{ area: '320400', duty: id, state: 'done', since: '2023-12-20' },
      ...{ evidence: '示例文件1', why: '人手不够', ...more },
    }) as SheetRow
  const accept = (version: number) => review('320400', 'accept', version, sent)

  it('is dated back, or said otherwise, only with a reason for its row, and every change of it is listed', async () => {
    expect((await save('320400', [row(duty), row(other)], sent)).status).toBe(200)
    expect((await accept(1)).status).toBe(200)
    expect((await publish(0, sent)).status).toBe(200)
    await live(sent)
    const earlier = [row(duty, { since: '2023-04-19', evidence: '示例文件2' }), row(other)]
    const silent = await save('320400', earlier, { ...sent, version: 2 })
    expect(await errorOf(silent)).toMatchObject({ code: 'reason', fields: [`320400/${duty}|`] })
    const reasons = { [`320400/${duty}|`]: '原来填错了日子' }
    expect((await save('320400', earlier, { ...sent, version: 2, reasons })).status).toBe(200)
    const seen = await show('320400', { ...sent, who: 'province-drafter' })
    expect(seen.published.find((one) => one.duty === duty)).toMatchObject({ since: '2023-12-20' })
    expect(seen.submission?.reasons).toEqual(reasons)
    expect((await accept(3)).status).toBe(200)
    expect((await publish(1, sent)).status).toBe(200)
    const { revisions } = await live(sent)
    const changed = { edition: 2, row: `320400/${duty}`, reason: '原来填错了日子' }
    expect(revisions).toEqual([
      expect.objectContaining({ ...changed, column: 'since', from: '2023-12-20', to: '2023-04-19' }),
      expect.objectContaining({
        ...changed,
        column: 'evidence',
        from: '示例文件1',
        to: '示例文件2',
      }),
    ])
    const file = await house.bucket.read('data/progress/2023/duties/always/revisions.csv')
    expect(new TextDecoder().decode(file?.body)).toContain('since,2023-12-20,2023-04-19,,原来填错了日子')
  })

  it('that is taken out leaves what it said, and why', async () => {
    const reasons = { [`320400/${duty}|`]: '原来填错了日子' }
    const left = [row(duty, { since: '2023-04-19', evidence: '示例文件2' })]
    expect(await codeOf(await save('320400', left, { ...sent, version: 4, reasons }))).toBe('reason')
    const both = { ...reasons, [`320400/${other}|`]: '这项还没有做到' }
    expect((await save('320400', left, { ...sent, version: 4, reasons: both })).status).toBe(200)
    expect((await accept(5)).status).toBe(200)
    expect((await publish(2, sent)).status).toBe(200)
    const gone = (await live(sent)).revisions.filter(({ edition }) => edition === 3)
    expect(gone.map(({ column, from, to, reason }) => [column, from, to, reason])).toEqual([
      [undefined, undefined, undefined, '这项还没有做到'],
      ['state', 'done', undefined, '这项还没有做到'],
      ['since', '2023-12-20', undefined, '这项还没有做到'],
      ['evidence', '示例文件1', undefined, '这项还没有做到'],
      ['why', '人手不够', undefined, '这项还没有做到'],
    ])
  })

  it('that comes of a city with others that are public is told as looked at, it alone, and its publisher is told', async () => {
    const of = (area: string, ...ids: string[]) =>
      ids.map((id) => row(id, { area, state: 'underWay', since: '2023-05-01' }))
    const isPublished = async () => {
      const { edition } = await preview(sent)
      expect((await publish(edition - 1, sent)).status).toBe(200)
      return live(sent)
    }
    expect((await save('320600', of('320600', duty), sent)).status).toBe(200)
    expect((await review('320600', 'accept', 1, sent)).status).toBe(200)
    await isPublished()
    const more = { ...sent, version: 2, reasons: { [`320600/${third}|`]: '上次漏填了' } }
    expect((await save('320600', of('320600', duty, third), more)).status).toBe(200)
    expect((await save('320500', of('320500', duty, third), sent)).status).toBe(200)
    expect((await review('320500', 'accept', 1, sent)).status).toBe(200)
    const came = { state: 'handedIn', on: dayInShanghai(house.now()) }
    const { waiting } = await preview(sent)
    expect(waiting.find(({ area }) => area === '320600')).toEqual({
      area: '320600',
      kept: false,
      again: true,
      awaited: came,
    })
    const { areas, rows } = await isPublished()
    expect(areas.find(({ area }) => area === '320600')?.awaited).toEqual({
      ...came,
      rows: [`320600/${third}`],
    })
    const waits = waitsIn({ areas })
    expect([duty, other, third].map((id) => waits('320600', id))).toEqual([undefined, undefined, 'handedIn'])
    expect(rows.filter(({ area }) => area === '320600').map((one) => one.duty)).toEqual([duty])
  })
})

describe('a published number that is taken out', () => {
  const sent = { period: '2023-11' }
  const swept =
    campaign.indicators.find(
      ({ kind, level, few, whole }) =>
        kind === 'ratio' && level === 'district' && !few && whole === undefined,
    )?.id ?? ''
  const inDistrict = (value?: number): SheetRow[] => [
    ...monthly(figures('320100', { [swept]: { value: 70, of: 90, note: '示例：只报了一个区' } })),
    ...(value === undefined ? [] : [{ area: '320115', indicator: swept, value, of: 121 }]),
  ]
  const key = `320115/${swept}`

  it('and comes back as another is told with both numbers, and only with a reason', async () => {
    expect((await save('320100', inDistrict(121), sent)).status).toBe(200)
    await review('320100', 'accept', 1, sent)
    expect((await publish(0, sent)).status).toBe(200)
    await live(sent)
    const gone = { [`${key}|`]: '示例：不归我们报' }
    expect(await errorOf(await save('320100', inDistrict(), { ...sent, version: 2 }))).toMatchObject({
      ...{ code: 'reason', fields: [`${key}|`] },
    })
    expect((await save('320100', inDistrict(), { ...sent, version: 2, reasons: gone })).status).toBe(200)
    await review('320100', 'accept', 3, sent)
    expect((await publish(1, sent)).status).toBe(200)
    await live(sent)
    expect(await errorOf(await save('320100', inDistrict(5), { ...sent, version: 4 }))).toMatchObject({
      ...{ code: 'reason', fields: [`${key}|`] },
    })
    const back = { [`${key}|`]: '示例：又归我们报' }
    expect((await save('320100', inDistrict(5), { ...sent, version: 4, reasons: back })).status).toBe(200)
    await review('320100', 'accept', 5, sent)
    expect((await publish(2, sent)).status).toBe(200)
    const { revisions } = await live(sent)
    const told = revisions.map(({ edition, column, from, to, reason }) => [edition, column, from, to, reason])
    expect(told).toEqual([
      [2, undefined, undefined, undefined, '示例：不归我们报'],
      [2, 'value', 121, undefined, '示例：不归我们报'],
      [2, 'of', 121, undefined, '示例：不归我们报'],
      [3, undefined, undefined, undefined, '示例：又归我们报'],
      [3, 'value', 121, 5, '示例：又归我们报'],
    ])
    const file = await house.bucket.read('data/progress/2023/figures/2023-11/revisions.csv')
    const csv = new TextDecoder().decode(file?.body)
    expect(csv).toContain(`${key},value,121,5,,示例：又归我们报`)
    expect(csv).toContain(`${key},whole_row_back,,,,示例：又归我们报`)
  })
})

describe('what became public while a city handed in again', () => {
  const sent = { period: '2023-12' }
  const rows = (value: number) => figures('320700', { [count]: { value } })
  const key = `320700/${count}|value`

  it('is not accepted as another number without a reason, nor published, and the city can give it', async () => {
    expect((await save('320700', rows(1), sent)).status).toBe(200)
    await review('320700', 'accept', 1, sent)
    // Handed in while the edition was ordered: nothing was public, so nothing was asked.
    expect((await save('320700', rows(2), { ...sent, version: 2 })).status).toBe(200)
    expect((await publish(0, sent)).status).toBe(200)
    await live(sent)
    expect(await errorOf(await review('320700', 'accept', 3, sent))).toMatchObject({
      ...{ code: 'reason', fields: [key] },
    })
    // Accepted all the same, as one that was accepted just before the edition was there.
    const of = { campaign: '2023', sheet: 'figures' as const, period: '2023-12' }
    const stood = await house.records.readSubmission(of, '320700')
    if (!stood) throw new TypeError('nothing was handed in')
    const { version: _, ...one } = stood
    const accepted = { rows: one.rows, reasons: {}, by: 'province-drafter', day: '2026-11-20' }
    await house.records.saveSubmission({ ...one, state: 'accepted', accepted }, 3)
    expect((await preview(sent)).revisions).toMatchObject([{ row: `320700/${count}`, reason: '' }])
    expect(await errorOf(await publish(1, sent))).toMatchObject({ code: 'reason', fields: [key] })
    const remarks = [{ row: `320700/${count}`, column: 'value', text: '请写为什么' }]
    expect((await review('320700', 'return', 4, { ...sent, remarks })).status).toBe(200)
    const reasons = { [key]: '漏了一起' }
    expect((await save('320700', rows(2), { ...sent, version: 5, reasons })).status).toBe(200)
    expect((await review('320700', 'accept', 6, sent)).status).toBe(200)
    expect((await publish(1, sent)).status).toBe(200)
    expect((await live(sent)).revisions).toMatchObject([{ from: 1, to: 2, reason: '漏了一起' }])
  })
})

describe('the feed of changes', () => {
  it('tells of every edition that revised something: where, from what, to what and why, with its page', async () => {
    await createPublisher(publishOf(house)).tick()
    const feed = new TextDecoder().decode((await house.bucket.read('feeds/changes.xml'))?.body)
    const entries = feed.split('<entry>').slice(1)
    const of = (subject: string) => entries.filter((entry) => entry.includes(subject))
    const [figuresEntry = ''] = of('补报三个项目')
    expect(figuresEntry).toContain('改过的数：每月数字，2023年6月，第 2 版')
    expect(figuresEntry).toMatch(/南京，[^；]*2023年6月，做到的：81 → 84（补报三个项目）/)
    expect(figuresEntry).toMatch(
      /<id>[^<]*\/data\/log\.jsonl#line-\d+<\/id>[\s\S]*\/progress\/period\/2023-06\/"/,
    )
    const [gone = '', dated = ''] = of('改过的数：任务')
    expect(dated).toContain('从哪天起：2023年12月20日 → 2023年4月19日（原来填错了日子）')
    expect(gone).toContain('做到哪一步：做到了 → 没有（这项还没有做到）')
    // An edition that revised nothing is no change.
    expect(feed).not.toContain('第 1 版')
  })
})

describe('a running total after a month that is missing', () => {
  const running = campaign.indicators.find(({ kind, few }) => kind === 'running' && !few)?.id ?? ''
  const of = (value: number) => monthly(figures('321100', { [running]: { value } }))

  it('does not fall unseen: it is held against the last month that has a number', async () => {
    expect((await save('321100', of(569), { period: '2023-08' })).status).toBe(200)
    await review('321100', 'accept', 1, { period: '2023-08' })
    const fell = await errorOf(await save('321100', of(0), { period: '2023-10' }))
    expect(fell).toMatchObject({ code: 'figure', fields: [expect.stringContaining(running)] })
    expect((await save('321100', of(569), { period: '2023-10' })).status).toBe(200)
    // Nor is an earlier month told late above what a later one says.
    const above = await errorOf(await save('321100', of(570), { period: '2023-07' }))
    expect(above).toMatchObject({ code: 'figure', fields: [expect.stringContaining(running)] })
  })
})

describe('the province', () => {
  const sent = { period: '2023-08' }

  it('sends back with remarks at a cell, and the city answers', async () => {
    await save('320400', monthly(figures('320400')), sent)
    expect(await codeOf(await review('320400', 'return', 1, sent))).toBe('reason')
    const remarks = [{ row: `320400/${ratio}`, column: 'value', text: '和上报名单对不上' }]
    expect((await review('320400', 'return', 1, { ...sent, remarks })).status).toBe(200)
    const { submission, may } = await show('320400', sent)
    expect(submission).toMatchObject({ state: 'returned', remarks })
    expect(may).toContain('submit')
    expect((await save('320400', monthly(figures('320400')), { ...sent, version: 2 })).status).toBe(200)
    expect(await codeOf(await save('320400', monthly(figures('320400')), { ...sent, version: 3 }))).toBe(
      'step',
    )
    // Who looks at it again sees what was said, until it is accepted.
    const again = await show('320400', { ...sent, who: 'province-drafter' })
    expect(again.submission).toMatchObject({ state: 'submitted', remarks })
  })

  it('does not publish by who accepted', async () => {
    expect((await review('320400', 'accept', 3, { ...sent, who: 'province-approver' })).status).toBe(200)
    expect((await show('320400', sent)).submission).toMatchObject({ state: 'accepted', remarks: [] })
    expect(await codeOf(await publish(0, sent))).toBe('self')
  })

  it('publishes one edition when two decide at once, and the next only after it is written', async () => {
    await save('320500', figures('320500'), { period: '2023-09' })
    await review('320500', 'accept', 1, { period: '2023-09' })
    const both = await Promise.all([publish(0, { period: '2023-09' }), publish(0, { period: '2023-09' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await codeOf(await publish(1, { period: '2023-09' }))).toBe('conflict')
    expect((await live({ period: '2023-09' })).edition).toBe(1)
  })

  it('knows no month beyond the campaign, no other campaign and no other sheet', async () => {
    const ask = async (path: string) =>
      (await (await officer(house, 'province-drafter')).ask('newsroom', path)).status
    expect(await ask('/progress/2023/figures/2024-05')).toBe(404)
    expect(await ask('/progress/2022/figures/2023-05')).toBe(404)
    expect(await ask('/progress/2023/figures/always')).toBe(404)
    expect(await ask('/progress/2023/secrets/2023-05')).toBe(400)
  })
})

describe('a register', () => {
  const sent = { sheet: 'accidents', period: 'always' }
  const accident: SheetRow = {
    ...{ area: '320300', number: '1', occurredAt: '2023-09-21T08:30', reportedAt: '2023-09-23T09:31' },
    ...{ kind: 'fall', work: 'building', level: 'ordinary', state: 'investigating' },
    ...{ why: '信息员请假', note: '内部：伤者在第一医院' },
  }

  it('is published without what is private: the hours, not the moments', async () => {
    expect((await save('320300', [accident], sent)).status).toBe(200)
    await review('320300', 'accept', 1, sent)
    expect((await publish(0, sent)).status).toBe(200)
    const { rows } = await live(sent)
    expect(rows).toEqual([
      {
        ...{
          area: '320300',
          number: '1',
          occurredOn: '2023-09-21',
          hours: 50,
          kind: 'fall',
          work: 'building',
        },
        ...{ level: 'ordinary', state: 'investigating', why: '信息员请假' },
      },
    ])
    const register = await house.bucket.read('data/registers/accidents.csv')
    expect(new TextDecoder().decode(register?.body)).toContain('2023-09-21')
    for (const { key } of await house.bucket.list('data/')) {
      const text = new TextDecoder().decode((await house.bucket.read(key))?.body)
      expect(text, key).not.toContain('第一医院')
      expect(text, key).not.toContain('08:30')
    }
  })

  it('moves on without a reason, and is corrected only with one', async () => {
    const closed = { ...accident, state: 'closed', closedOn: '2026-01-20' }
    expect((await save('320300', [closed], { ...sent, version: 2, submit: false })).status).toBe(200)
    expect((await save('320300', [closed], { ...sent, version: 3 })).status).toBe(200)
    await review('320300', 'accept', 4, sent)
    await publish(1, sent)
    expect((await live(sent)).revisions).toEqual([])
    const earlier = { ...closed, reportedAt: '2023-09-22T08:30', why: undefined } as unknown as SheetRow
    expect(await errorOf(await save('320300', [earlier], { ...sent, version: 5 }))).toMatchObject({
      ...{ code: 'reason', fields: ['320300/1|hours', '320300/1|why'] },
    })
    expect(await errorOf(await save('320300', [], { ...sent, version: 5 }))).toMatchObject({
      ...{ code: 'reason', fields: ['320300/1|'] },
    })
  })
})

describe('an edition that tells of a person', () => {
  it('is stopped by the publisher too, and parked', async () => {
    const of = { campaign: '2023', sheet: 'bodies' as const, period: 'always' }
    const row = { area: '320100', name: '示例监督站 13812345678', supervisors: 3 }
    const draft = { ...of, edition: 1, publishedOn: '2023-10-01', areas: [], rows: [row], revisions: [] }
    const body = await house.files.keepEditionBody(draft)
    await house.records.saveSheetOrder(
      { ...of, edition: 1, publishedOn: '2023-10-01', body, salt: '0', by: '', done: false },
      0,
    )
    const publisher = createPublisher(publishOf(house))
    await expect(publisher.ring({ pk: 'PROGRESS#2023#bodies', sk: 'always' })).rejects.toThrow()
    expect((await house.records.readParked()).map(({ subject }) => subject)).toEqual([
      'progress/2023/bodies/always',
    ])
    expect(await house.bucket.read('data/registers/bodies.json')).toBeUndefined()
  })
})

describe('a file that was handed in', () => {
  it('is read by the office that put it and those it reports to, and by nobody else who knows its hash', async () => {
    const bytes = new TextEncoder().encode('示例,1\n')
    const path = (area: string) => `/progress-files/${area}/${hashOf(bytes)}`
    const put = async (who: string, area: string) =>
      (await (await officer(house, who)).put('newsroom', path(area), bytes)).status
    const read = async (who: string, area: string) =>
      (await (await officer(house, who)).ask('newsroom', path(area))).status
    expect(await put('jiangning-lead', '320115')).toBe(204)
    for (const who of ['city-320200', 'province-drafter']) expect(await put(who, '320115')).toBe(404)
    for (const who of ['jiangning-lead', 'city-320100', 'province-drafter', 'province-auditor'])
      expect(await read(who, '320115')).toBe(200)
    expect(await read('city-320200', '320115')).toBe(404)
    // Nor under its own name: it never put these bytes.
    expect(await read('city-320200', '320200')).toBe(404)
    const file = { hash: hashOf(bytes), name: 'a.csv', bytes: bytes.length }
    const body = { version: 0, rows: [], attachments: [file], reasons: {}, submit: false }
    const named = await (await officer(house, 'city-320200')).ask(
      ...(['newsroom', at({ sheet: 'supervised', period: 'always' }, '320200'), body, 'PUT'] as const),
    )
    expect(await codeOf(named)).toBe('missing')
  })

  it('is kept under a clean name, and refused where its name says another kind', async () => {
    const bytes = new TextEncoder().encode('示例,2\n')
    const wuxi = await officer(house, 'city-320200')
    await wuxi.put('newsroom', `/progress-files/320200/${hashOf(bytes)}`, bytes)
    const sent = async (name: string) => {
      const file = { hash: hashOf(bytes), name, bytes: bytes.length }
      const body = { version: 0, rows: [], attachments: [file], reasons: {}, submit: false }
      return wuxi.ask('newsroom', at({ sheet: 'supervised', period: 'always' }, '320200'), body, 'PUT')
    }
    expect(await codeOf(await sent('通知.pdf'))).toBe('unsupported')
    const kept = SubmissionReply.parse(await (await sent('../机密\u202Evsc.csv')).json())
    expect(kept.submission?.attachments.map(({ name }) => name)).toEqual(['_机密vsc.csv'])
  })
})

describe('what a district supervises', () => {
  it('is handed in to its city, which takes it over', async () => {
    const sent = { sheet: 'supervised', period: 'always' }
    const row = {
      ...{ area: '320115', number: '示例督1号', hazard: '基坑没有支护', supervisor: 'district' },
      ...{ listedOn: '2023-09-01', dueOn: '2099-09-20', state: 'open' },
    }
    expect((await save('320115', [row], { ...sent, who: 'jiangning-lead' })).status).toBe(200)
    const { below } = await show('320100', sent)
    expect(below).toEqual([{ area: '320115', state: 'submitted', rows: [row] }])
    expect((await save('320100', [row], sent)).status).toBe(200)
  })

  it('is taken back by its lead while its city has not decided, and accepted by nobody of its own', async () => {
    const own = { sheet: 'supervised', period: 'always', who: 'jiangning-lead' }
    const { submission, may } = SubmissionReply.parse(
      await (await (await officer(house, own.who)).ask('newsroom', at(own, '320115'))).json(),
    )
    const version = submission?.version ?? 0
    expect(may).toContain('reopen')
    expect(await codeOf(await review('320115', 'accept', version, own))).toBe('step')
    const back = await review('320115', 'reopen', version, own)
    expect(SubmissionReply.parse(await back.json()).submission?.state).toBe('draft')
  })
})
