import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { QueueReply } from '../../../../shared/contract/queue.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { facts, prepare, send } from '../../../fixtures/reporter.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('an office that everybody left', () => {
  it('leaves no tip behind: the city is told, opens it, and passes it to another district', async () => {
    const ready = await prepare(house, newSeed())
    await send(house, ready.tip, ready.ticket, ready.filing)
    for (const one of await house.records.listStaff('320115')) {
      const record = await house.records.readPerson(one.sub)
      if (record)
        await house.records.changeStaff(record, { ...record, activeUntil: house.now().toISOString() })
    }
    expect((await (await officer(house, 'jiangning-handler')).ask('desk', '/tips')).status).toBe(403)
    house.time.offset = 3 * 3_600_000
    await makeRound(house)
    const city = await officer(house, 'city-320100')
    const lists = ['?list=attention', '?office=320115']
    for (const list of lists) {
      const { tips } = QueueReply.parse(await (await city.ask('desk', `/tips${list}`)).json())
      expect(tips.map(({ id }) => id)).toEqual([ready.tip])
    }
    const { identity, envelope } = await city.open(ready.tip, await city.unlock())
    expect(envelope.facts).toEqual(facts)
    const { version } = await city.show(ready.tip)
    const tip = { id: ready.tip, identity, office: '320115', version }
    const request = await transferRequest(house, tip, '320114')
    expect((await city.ask('desk', `/tips/${ready.tip}/steps`, request)).status).toBe(200)
    const next = await officer(house, 'yuhuatai-handler')
    expect((await next.open(ready.tip, await next.unlock())).envelope.facts).toEqual(facts)
  })
})
