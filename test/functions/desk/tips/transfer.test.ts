import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addWorkdays } from '../../../../shared/calendar/workday.ts'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { TipDetail } from '../../../../shared/contract/tips.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { facts, follow, type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { look } from '../../../fixtures/work.ts'

const DAY = 86_400_000
let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.time.offset = 0
  ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
})

/** Someone of the handling office passes the tip on. */
async function pass(username: string, from: string, target: string) {
  const someone = await officer(house, username)
  const { version } = await someone.show(ready.tip)
  const tip = { id: ready.tip, identity: ready.identity, office: from, version }
  const request = await transferRequest(house, tip, target)
  return someone.ask('desk', `/tips/${ready.tip}/steps`, request)
}

describe('passing a tip on', () => {
  it('keeps the clock, says who held it and for how long, and the next office opens it', async () => {
    const first = await (await officer(house, 'jiangning-handler')).show(ready.tip)
    house.time.offset = 9 * DAY
    const reply = TipDetail.safeParse(await (await pass('jiangning-handler', '320115', '320114')).json())
    expect(reply.error).toBeUndefined()
    const other = await officer(house, 'yuhuatai-handler')
    const passed = await other.show(ready.tip)
    expect([passed.office, passed.acceptBy, passed.finishBy, passed.filedOn]).toEqual([
      '320114',
      first.acceptBy,
      first.finishBy,
      first.filedOn,
    ])
    const hop = passed.history.findLast(({ step }) => step === 'transfer')
    const until = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find(
      (count) => addWorkdays(first.filedOn, count).day > (hop?.day ?? ''),
    )
    expect(hop).toMatchObject({ by: { office: '320115' }, subject: '320114', held: (until ?? 0) - 1 })
    const opened = await other.open(ready.tip, await other.unlock())
    expect(opened.envelope.facts).toEqual(facts)
    const { tip } = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
    expect(tip?.events.findLast(({ step }) => step === 'transfer')).toMatchObject({
      step: 'transfer',
      reason: 'place',
      words: '工地在路的另一边（示例）。',
    })
  })

  it('accepted again after a transfer keeps its finishing target, which ran from the first acceptance', async () => {
    const accept = async (username: string) => {
      const someone = await officer(house, username)
      await look(house, username, ready.tip)
      const { version } = await someone.show(ready.tip)
      const reply = await someone.ask('desk', `/tips/${ready.tip}/steps`, { step: 'accept', version })
      return TipDetail.parse(await reply.json())
    }
    const filed = await (await officer(house, 'jiangning-handler')).show(ready.tip)
    house.time.offset = 9 * DAY
    const first = await accept('jiangning-handler')
    expect(first.finishBy).not.toBe(filed.finishBy)
    await pass('jiangning-handler', '320115', '320114')
    house.time.offset = 30 * DAY
    const again = await accept('yuhuatai-handler')
    expect([again.state, again.finishBy]).toEqual(['accepted', first.finishBy])
  })

  it('twice tells the city by itself, in the same write; the city may then pass it on', async () => {
    await pass('jiangning-handler', '320115', '320114')
    const between = await (await officer(house, 'yuhuatai-handler')).show(ready.tip)
    expect(between.escalatedTo).toBeUndefined()
    await pass('yuhuatai-handler', '320114', '320115')
    const city = await officer(house, 'city-320100')
    const seen = await city.show(ready.tip)
    expect(seen.escalatedTo).toBe('320100')
    expect(seen.history.at(-1)).toMatchObject({
      kind: 'escalated',
      reason: 'bounces',
      subject: '320100',
      by: { who: 'clock' },
    })
    expect(seen.version).toBe(3)
    const list = (await (await city.ask('desk', '/tips?list=attention')).json()) as { tips: { id: string }[] }
    expect(list.tips.map(({ id }) => id)).toContain(ready.tip)
    const opened = await city.open(ready.tip, await city.unlock())
    expect(opened.envelope.facts).toEqual(facts)
    expect((await pass('city-320100', '320115', '320100')).status).toBe(200)
    expect((await city.show(ready.tip)).office).toBe('320100')
  })

  it('to offices other than the directory names is refused with the right ones', async () => {
    const someone = await officer(house, 'jiangning-handler')
    const tip = { id: ready.tip, identity: ready.identity, office: '320115', version: 1 }
    const request = await transferRequest(house, tip, '320114')
    const [handler] = request.rewrap?.routing.recipients ?? []
    const alone = { ...request.rewrap, routing: { ...request.rewrap?.routing, recipients: [handler] } }
    const reply = await someone.ask('desk', `/tips/${ready.tip}/steps`, { ...request, rewrap: alone })
    const { error } = (await reply.json()) as { error: { code: string; detail: object } }
    expect(error).toMatchObject({ code: 'recipients', detail: { routing: request.rewrap?.routing } })
    expect((await someone.show(ready.tip)).version).toBe(1)
  })

  it('crossing with another transfer: one is taken, the other person is told', async () => {
    const [a, b] = await Promise.all([
      pass('jiangning-handler', '320115', '320114'),
      pass('jiangning-lead', '320115', '320100'),
    ])
    expect([a.status, b.status].sort()).toEqual([200, 409])
    const stored = await house.tips.readTip(ready.tip)
    expect(stored?.transfers).toBe(1)
    expect(stored?.sealedTo[0]?.office).toBe(stored?.office)
  })
})

describe('a tip about officials', () => {
  const about = { ...facts, topic: 'OFFICIAL-02', accused: 'district' as const }

  it('cannot be passed to the office it complains of', async () => {
    const tip = await prepare(house, newSeed(), { facts: about })
    expect((await send(house, tip.tip, tip.ticket, tip.filing)).status).toBe(201)
    const city = await officer(house, 'city-320100')
    const known = { id: tip.tip, identity: tip.identity, office: '320100', version: 1 }
    // Wrapped as if the tip complained of nobody: a page that was tampered with.
    const request = await transferRequest(house, known, '320115')
    const reply = await city.ask('desk', `/tips/${tip.tip}/steps`, request)
    expect(((await reply.json()) as { error: { code: string } }).error.code).toBe('target')
    const accused = await officer(house, 'jiangning-lead')
    expect((await accused.ask('desk', `/tips/${tip.tip}`)).status).toBe(404)
  })
})
