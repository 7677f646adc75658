import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
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
