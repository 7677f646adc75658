import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailServer, startMailServer } from '../../../cdk/local/mail.ts'
import { createMailer } from '../../../functions/clock/notices/mailer.ts'
import { createPost } from '../../../functions/clock/notices/webhook.ts'
import { remindRevised } from '../../../functions/clock/remind-revised.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { DueReply, SubmissionReply } from '../../../shared/contract/progress.ts'
import { districts, zones } from '../../../shared/place/division.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'

const [nanjing, jiangning] = ['320100', '320115']
const of = { campaign: '2023', sheet: 'figures' as const, period: '2023-05' }
/** Every district of Nanjing, and the zones that stand for themselves. */
const places = [
  ...districts.filter(({ cityCode }) => cityCode === nanjing).map(({ code }) => code),
  ...zones.filter(({ cityCode, sameAs }) => cityCode === nanjing && !sameAs).map(({ id }) => id),
]
const monthly = campaign.indicators.filter(({ every }) => every === 'month')
const below = monthly.filter(({ level }) => level === 'district')
/** A number that is no other indicator's whole. */
const counted =
  below.find(({ id, kind }) => kind !== 'ratio' && !monthly.some(({ whole }) => whole === id))?.id ?? ''

/** Ten of twenty of everything, of what is counted elsewhere ten of ten, and of one number of Jiangning more. */
const rowsOf = (area: string, of = below, more = 0): SheetRow[] =>
  of.map(({ id, kind, whole }) => ({
    ...{ area, indicator: id, value: 10 + (id === counted && area === jiangning ? more : 0) },
    ...(kind === 'ratio' && { of: whole === undefined ? 20 : 10 }),
  }))
/** The city's own rows, of districts' numbers their sums, with those of its places. */
const cityRows = (more = 0): SheetRow[] => [
  ...monthly.map(({ id, kind, level, whole }): SheetRow => {
    const n = level === 'district' ? places.length : 1
    const extra = id === counted ? more : 0
    const of = whole === undefined ? 20 * n : 10 * n
    return { area: nanjing, indicator: id, value: 10 * n + extra, ...(kind === 'ratio' && { of }) }
  }),
  ...places.flatMap((place) => rowsOf(place, below, more)),
]

let house: House
let mail: MailServer
beforeAll(async () => {
  house = await openHouse()
  mail = await startMailServer()
  for (const username of ['city-320100', 'city-320500', 'province-supervisor']) {
    const body = { way: 'mail', to: `${username}@example.org`, pace: 'now' }
    await (await officer(house, username)).ask('desk', `/notices/${newId()}`, body, 'PUT')
  }
  for (const area of places.filter((place) => place !== jiangning)) {
    const one = { ...of, area, state: 'accepted' as const, attachments: [], reasons: {}, remarks: [] }
    const rows = await house.files.keepRows(rowsOf(area))
    await house.records.saveSubmission({ ...one, rows, submittedOn: '2023-06-02', history: [] }, 0)
  }
})
afterAll(async () => {
  await mail.stop()
  await house.close()
})

const at = (area: string) => `/progress/2023/figures/2023-05/${area}`
async function handIn(
  who: string,
  area: string,
  rows: readonly SheetRow[],
  version: number,
  parts?: SubmissionReply['parts'],
) {
  const body = { version, rows, attachments: [], reasons: {}, submit: true, parts }
  const reply = await (await officer(house, who)).ask('newsroom', at(area), body, 'PUT')
  expect(reply.status, await reply.clone().text()).toBe(200)
}
async function accept(who: string, area: string, version: number) {
  const body = { version, step: 'accept', remarks: [] }
  expect((await (await officer(house, who)).ask('newsroom', `${at(area)}/review`, body)).status).toBe(200)
}
const versionOf = async (area: string) => (await house.records.readSubmission(of, area))?.version ?? 0
async function show(who: string) {
  const reply = await (await officer(house, who)).ask('newsroom', at(nanjing))
  return SubmissionReply.parse(await reply.json())
}
async function revised(who: string) {
  const { sheets } = DueReply.parse(
    await (await (await officer(house, who)).ask('newsroom', '/progress')).json(),
  )
  return sheets.map((one) => one.revised).reduce((all, one) => all + one, 0)
}
async function told(): Promise<string[]> {
  const before = mail.list().length
  await remindRevised(house)
  const origin = 'https://mingcha.example'
  const mailer = createMailer({ url: mail.url, from: 'desk@mingcha.example' })
  await makeRound({ ...house, outside: { origin, mail: mailer, post: createPost() } })
  const newest = mail.list().slice(0, mail.list().length - before)
  return newest.map(({ to, text }) => `${to}: ${/下级改了数[^\n]*/.exec(text)?.[0]}`).sort()
}

describe('a district revises a figure that its city has handed in', () => {
  it('and the city and the province see both numbers, of the district and of the sum; nothing else changed', async () => {
    house.time.offset = Date.parse('2023-06-03T10:00:00+08:00') - Date.now()
    await handIn('jiangning-lead', jiangning, rowsOf(jiangning), 0)
    await accept('city-320100', jiangning, 1)
    await handIn('city-320100', nanjing, cityRows(), 0)
    await accept('province-drafter', nanjing, 1)
    expect((await show('city-320100')).apart).toEqual([])
    expect([await revised('city-320100'), await revised('province-drafter')]).toEqual([0, 0])
    // A new subscription looks twice before it rests.
    for (let day = 0; day < 3; day++) {
      expect(await told()).toEqual([])
      house.time.offset += 24 * 3_600_000
    }
    house.time.offset = Date.parse('2023-06-20T10:00:00+08:00') - Date.now()
    await handIn('jiangning-lead', jiangning, rowsOf(jiangning, below, 3), 2)
    const sum = 10 * places.length
    const apart = [
      { area: jiangning, indicator: counted, column: 'value', stands: 10, now: 13 },
      { area: nanjing, indicator: counted, column: 'value', stands: sum, now: sum + 3 },
    ]
    for (const who of ['city-320100', 'province-drafter']) {
      const { submission, rows, ...reply } = await show(who)
      expect(reply.apart, who).toEqual(apart)
      expect(submission, who).toMatchObject({ state: 'accepted', version: 2 })
      expect(rows.find(({ area, indicator }) => area === nanjing && indicator === counted)?.value).toBe(sum)
      expect(await revised(who), who).toBe(1)
    }
    expect(await revised('city-320500')).toBe(0)
  })

  it('and the city is told once through its channels, nobody else', async () => {
    const mails = await told()
    expect(mails).toEqual([
      expect.stringMatching(/^city-320100@example\.org: 下级改了数、请核对的月报：1 份$/),
    ])
    house.time.offset += 24 * 3_600_000
    expect(await told()).toEqual([])
  })

  it('until the city hands in again, with the new number or with its own', async () => {
    await handIn('city-320100', nanjing, cityRows(3), 2)
    expect((await show('city-320100')).apart).toEqual([])
    expect([await revised('city-320100'), await revised('province-drafter')]).toEqual([0, 0])
  })

  it('also when that lands between the city’s opening of its form and its handing in', async () => {
    const { parts, apart } = await show('city-320100')
    expect(parts).toHaveLength(places.length)
    expect(apart).toEqual([])
    await accept('city-320100', jiangning, 3)
    await accept('province-drafter', nanjing, 3)
    await handIn('jiangning-lead', jiangning, rowsOf(jiangning, below, 5), 4)
    house.time.offset += 24 * 3_600_000
    await handIn('city-320100', nanjing, cityRows(3), 4, parts)
    const sum = 10 * places.length
    const reply = await show('city-320100')
    expect(reply.apart).toEqual([
      { area: jiangning, indicator: counted, column: 'value', stands: 13, now: 15 },
      { area: nanjing, indicator: counted, column: 'value', stands: sum + 3, now: sum + 5 },
    ])
    expect(await revised('city-320100')).toBe(1)
    expect(await told()).toEqual([expect.stringMatching(/^city-320100@example\.org: /)])
    // Whoever names places of another city says nothing.
    await accept('province-drafter', nanjing, 5)
    const others = [...reply.parts, { area: '320505', hash: 'a'.repeat(64) }]
    await handIn('city-320100', nanjing, cityRows(5), 6, others)
    expect((await show('city-320100')).submission?.parts).toEqual(reply.parts)
    expect(await revised('city-320100')).toBe(0)
  })

  it('and years later too: whatever is handed in of an old month is on the list of who looks at it', async () => {
    house.time.offset = Date.parse('2026-11-27T10:00:00+08:00') - Date.now()
    const line = async (who: string) => {
      const reply = await (await officer(house, who)).ask('newsroom', '/progress')
      const { sheets } = DueReply.parse(await reply.json())
      const found = sheets.find(({ sheet, period }) => sheet === of.sheet && period === of.period)
      return found && [found.waiting, found.revised, found.fresh]
    }
    await accept('city-320100', jiangning, await versionOf(jiangning))
    await accept('province-drafter', nanjing, await versionOf(nanjing))
    const [district, city] = [await versionOf(jiangning), await versionOf(nanjing)]
    await handIn('jiangning-lead', jiangning, rowsOf(jiangning, below, 7), district)
    expect(await line('city-320100')).toEqual([1, 1, 0])
    await accept('city-320100', jiangning, district + 1)
    expect(await line('city-320100')).toEqual([0, 1, 0])
    await handIn('city-320100', nanjing, cityRows(7), city)
    expect(await line('city-320100')).toEqual([0, 0, 0])
    expect((await line('province-drafter'))?.[0]).toBe(1)
    await accept('province-drafter', nanjing, city + 1)
    expect(await line('province-drafter')).toEqual([0, 0, 1])
  })

  it('a district has no line of a sheet that only cities report', async () => {
    const reply = await (await officer(house, 'jiangning-lead')).ask('newsroom', '/progress')
    const { sheets } = DueReply.parse(await reply.json())
    expect([...new Set(sheets.map(({ sheet }) => sheet))].sort()).toEqual(['figures', 'supervised'])
  })
})
