import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { type Prepared, prepare, report, send } from '../../../fixtures/reporter.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.time.offset = 0
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code

describe('a wrap that does not open', () => {
  it('is an event, the level above is told and still opens, and the office’s other wraps stay', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const { reply } = await handler.open(ready.tip, await handler.unlock())
    const stranger = await officer(house, 'jiangning-lead')
    const path = `/tips/${ready.tip}/openings/${reply.opening}`
    expect(await codeOf(await stranger.ask('desk', path, { opened: null }))).toBe('unopened')
    const said = await handler.ask('desk', path, { opened: null })
    expect(said.status).toBe(200)
    const tip = await house.tips.readTip(ready.tip)
    expect(tip?.history.slice(-2)).toMatchObject([
      { kind: 'unopenable', subject: '320115' },
      { kind: 'escalated', reason: 'unopenable', subject: '320100' },
    ])
    const version = tip?.version
    await handler.ask('desk', path, { opened: null })
    expect((await house.tips.readTip(ready.tip))?.version).toBe(version)
    const city = await officer(house, 'city-320100')
    const seen = await city.open(ready.tip, await city.unlock())
    expect(seen.envelope.report).toEqual(report)
  })
})

describe('a tip passed on with a wrap of garbage, which its new office never opens', () => {
  it('is put before the level above once the day to decide has passed, and that level opens it', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const before = await handler.show(ready.tip)
    const known = { id: ready.tip, identity: ready.identity, office: '320115', version: before.version }
    const request = await transferRequest(house, known, '320114')
    // What begins as an age file does, and holds nothing.
    const bytes = Buffer.concat([Buffer.from('age-encryption.org/v1\n-> '), randomBytes(1500)])
    const wraps = request.rewrap?.wraps.map((one) => ({ ...one, wrap: bytes.toString('base64') })) ?? []
    const garbage = { ...request, rewrap: { ...request.rewrap, wraps } }
    expect(wraps.map(({ office }) => office)).toEqual(['320114'])
    expect((await handler.ask('desk', `/tips/${ready.tip}/steps`, garbage)).status).toBe(200)
    const told = async () =>
      (await house.tips.readTip(ready.tip))?.history.flatMap(({ reason, subject }) =>
        reason === 'accept' ? [subject] : [],
      )
    house.time.offset = Date.parse(`${before.acceptBy}T23:00:00+08:00`) - Date.now()
    await makeRound(house)
    expect(await told()).toEqual([])
    house.time.offset += 2 * 3_600_000
    await makeRound(house)
    expect(await told()).toEqual(['320100'])
    const city = await officer(house, 'city-320100')
    expect((await city.open(ready.tip, await city.unlock())).envelope.report).toEqual(report)
  })
})
