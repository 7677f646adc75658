import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { verifyHistory } from '../../../shared/tip/history.ts'
import { hasReceipt } from '../../../shared/tip/tip.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { postFollow, reporterMessage } from '../../fixtures/message.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { earnTicket, facts, follow, type Prepared, prepare, send, upload } from '../../fixtures/reporter.ts'
import { closing, work } from '../../fixtures/work.ts'
import { dumpTable } from '../../privacy/dump.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})

async function file(urgent: boolean) {
  ready = await prepare(house, newSeed(), {
    facts: { ...facts, topic: 'PIT-03', urgent },
    photo: new Blob([new Uint8Array(2000).fill(5)]),
  })
  const reply = await send(house, ready.tip, ready.ticket, ready.filing)
  if (reply.status !== 201) throw new Error(await reply.text())
}
const stored = async () => {
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const told = async () =>
  (await stored()).history
    .filter(({ kind }) => kind === 'escalated')
    .map(({ reason, subject }) => [reason, subject])
/** The reporter adds a photo in a message: the place of its one chunk. */
async function withPhoto() {
  const id = newId()
  const secrets = { tip: id, identity: ready.identity }
  const photo = new Blob([new Uint8Array(2000).fill(9)])
  const added = await upload(house, await earnTicket(house, id), secrets, photo)
  const body = await reporterMessage(house, ready, { id, text: '补一张。（示例）', files: [added] })
  await postFollow(house, 'messages', body)
  return { tip: id, file: '0', index: 0, hash: added.chunks[0] ?? '' }
}
const close = () => work(house, 'jiangning-lead', { id: ready.tip, identity: ready.identity }, ...closing)

describe('an urgent tip that nobody opens', () => {
  it('is told to the city after two hours and to the province after four, each once', async () => {
    await file(true)
    const { lookBy } = await stored()
    const shown = new Date(house.now().getTime() + 8 * HOUR).toISOString()
    expect(lookBy).toMatch(/^\d{4}-\d\d-\d\dT\d\d$/)
    const wait = Date.parse(`${lookBy}:00:00Z`) - Date.parse(shown)
    expect(wait).toBeGreaterThanOrEqual(2 * HOUR)
    expect(wait).toBeLessThan(3 * HOUR)
    house.time.offset = HOUR
    await makeRound(house)
    expect(await told()).toEqual([])
    house.time.offset = 3 * HOUR
    await Promise.all([makeRound(house), makeRound(house)])
    expect(await told()).toEqual([['look', '320100']])
    house.time.offset = 5 * HOUR
    await makeRound(house)
    await makeRound(house)
    expect(await told()).toEqual([
      ['look', '320100'],
      ['look', '320000'],
    ])
    expect((await stored()).lookBy).toBeUndefined()
    expect((await stored()).escalatedTo).toBe('320000')
  })

  it('a clock that did not run for a day leaves the same history', async () => {
    await file(true)
    house.time.offset = DAY
    await makeRound(house)
    expect(await told()).toEqual([
      ['look', '320100'],
      ['look', '320000'],
    ])
  })

  it('opened in time, the hour is gone and nobody is told', async () => {
    await file(true)
    const handler = await officer(house, 'jiangning-handler')
    await handler.open(ready.tip, await handler.unlock())
    expect((await stored()).lookBy).toBeUndefined()
    house.time.offset = DAY
    await makeRound(house)
    expect(await told()).toEqual([])
  })

  it('opened while another step was written at the same moment, nobody is told either', async () => {
    await file(true)
    const tip = await stored()
    await house.tips.recordOpening(tip.id, {
      id: 'A'.repeat(22),
      sub: 'sample-jiangning-handler',
      name: '示例',
      office: '320115',
      at: house.now().toISOString(),
      ...{ reason: '示例', messages: 0, records: 0 },
    })
    house.time.offset = DAY
    expect((await makeRound(house)).noted).toBe(1)
    expect(await told()).toEqual([])
  })

  it('the province may open only once it was told', async () => {
    await file(true)
    const province = await officer(house, 'province-supervisor')
    const request = { reason: '示例：上报以后看' }
    const early = await province.ask('desk', `/tips/${ready.tip}/openings`, request)
    expect(((await early.json()) as { error: { code: string } }).error.code).toBe('notYet')
    house.time.offset = 5 * HOUR
    await makeRound(house)
    const opened = await province.open(ready.tip, await province.unlock())
    expect(opened.envelope.facts.urgent).toBe(true)
  })
})

describe('targets', () => {
  it('past the day to decide the city is told, a week of work later the province, each once', async () => {
    await file(false)
    const { acceptBy } = await stored()
    const from = Date.parse(`${(await stored()).filedOn}T00:00:00+08:00`)
    house.time.offset = Date.parse(`${acceptBy}T23:00:00+08:00`) - Date.now()
    await makeRound(house)
    expect(await told()).toEqual([])
    house.time.offset += 2 * HOUR
    await makeRound(house)
    await makeRound(house)
    expect(await told()).toEqual([['accept', '320100']])
    house.time.offset += 20 * DAY
    await makeRound(house)
    expect(await told()).toEqual([
      ['accept', '320100'],
      ['accept', '320000'],
    ])
    expect(from).toBeLessThan(house.now().getTime())
  })

  it('an extension moves the finish once, by a lead, and the reporter reads why', async () => {
    await file(false)
    const lead = await officer(house, 'jiangning-lead')
    const handler = await officer(house, 'jiangning-handler')
    const ask = (who: typeof lead, version: number) =>
      who.ask('desk', `/tips/${ready.tip}/extension`, { version, words: '示例：要等检测报告。' })
    expect((await ask(lead, 1)).status).toBe(409)
    await work(house, 'jiangning-lead', { id: ready.tip, identity: ready.identity }, ['accept'])
    const before = (await stored()).finishBy
    expect((await ask(handler, 2)).status).toBe(403)
    expect((await ask(lead, 2)).status).toBe(200)
    expect((await ask(lead, 3)).status).toBe(409)
    expect((await stored()).finishBy > before).toBe(true)
    const { tip } = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
    expect(tip?.events.at(-1)).toMatchObject({ kind: 'extended', words: '示例：要等检测报告。' })
  })
})

describe('when its time is up', () => {
  it('a closed tip is archived, then its content destroyed; a tombstone stays', async () => {
    await file(false)
    const later = await withPhoto()
    await close()
    const hash = ready.filing.files[0]?.chunks[0] ?? ''
    const chunk = { tip: ready.tip, file: '0', index: 0, hash }
    house.time.offset = 179 * DAY
    await makeRound(house)
    expect((await stored()).state).toBe('closed')
    house.time.offset = 181 * DAY
    await makeRound(house)
    expect((await stored()).state).toBe('archived')
    expect(await house.tips.readChunk(chunk)).toBeDefined()
    expect(await house.tips.readChunk(later)).toBeDefined()
    const kinds = async () => {
      const rows = (await dumpTable(house, 'tips')).filter(({ pk }) => pk === `TIP#${ready.tip}`)
      return [...new Set(rows.map(({ sk }) => String(sk).split('#')[0]))].sort()
    }
    expect(await kinds()).toEqual(['COUNT', 'MESSAGE', 'OPENING', 'RECORD', 'TIP'])
    house.time.offset = 1096 * DAY
    await makeRound(house)
    await makeRound(house)
    const tip = await stored()
    expect(tip.destroyedOn).toBeDefined()
    expect(await house.tips.readChunk(chunk)).toBeUndefined()
    expect(await house.tips.readChunk(later)).toBeUndefined()
    expect([tip.envelope.length, tip.officeWraps.length]).toEqual([0, 0])
    expect(hasReceipt(tip) && tip.reporterWrap.length).toBe(0)
    expect(tip.history.filter(({ kind }) => kind === 'destroyed')).toHaveLength(1)
    expect(JSON.stringify(tip.history)).not.toContain('支护好了')
    expect(verifyHistory(tip.history, true)).toBe(true)
    const openings = await house.tips.listOpenings(tip.id)
    expect(openings.length).toBeGreaterThan(0)
    expect(openings.map(({ reason }) => reason)).toEqual(openings.map(() => undefined))
    expect(await kinds()).toEqual(['COUNT', 'OPENING', 'TIP'])
    const shown = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
    expect(shown.tip?.destroyedOn).toBe(tip.destroyedOn)
    const handler = await officer(house, 'jiangning-handler')
    const request = { reason: '示例' }
    expect((await handler.ask('desk', `/tips/${ready.tip}/openings`, request)).status).toBe(410)
  })

  it('before that its history verifies, whatever the clock wrote', async () => {
    await file(true)
    house.time.offset = 400 * DAY
    await makeRound(house)
    expect(verifyHistory((await stored()).history)).toBe(true)
  })
})
