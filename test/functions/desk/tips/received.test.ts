import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { TipDetail } from '../../../../shared/contract/tips.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { follow, type Prepared, prepare, send } from '../../../fixtures/reporter.ts'

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

const number = '示例应急〔2026〕7号'
async function record(version: number, received?: { day: string; number: string }) {
  const handler = await officer(house, 'jiangning-handler')
  const body = { version, agency: 'EM', ...(received && { received }) }
  return handler.ask('desk', `/tips/${ready.tip}/referrals`, body)
}
const today = () => dayInShanghai(house.now())
const escalations = async () =>
  (await house.tips.readTip(ready.tip))?.history
    .filter(({ reason }) => reason === 'receive')
    .map(({ subject }) => subject)

describe('the receipt of a department that was told', () => {
  it('is recorded once with its number, and the reporter sees it', async () => {
    expect((await record(1)).status).toBe(200)
    const reply = await record(2, { day: today(), number })
    const tip = TipDetail.parse(await reply.json())
    expect(tip.referrals.find(({ agency }) => agency === 'EM')?.receivedOn).toBe(today())
    expect(tip.history.at(-1)).toMatchObject({
      kind: 'received',
      said: { document: { number, day: today() } },
    })
    const again = TipDetail.parse(await (await record(2, { day: today(), number })).json())
    expect(again.version).toBe(tip.version)
    const shown = FollowReply.parse(JSON.parse((await follow(house, ready.keys.lookup)).text))
    expect(shown.tip?.referrals.find(({ agency }) => agency === 'EM')?.receivedOn).toBe(today())
    expect(shown.tip?.events.at(-1)).toMatchObject({ kind: 'received', subject: 'EM' })
  })

  it.each([
    ['from before it was told', -1],
    ['of a day to come', 1],
  ])('%s is refused', async (_, days) => {
    await record(1)
    const reply = await record(2, { day: addDays(today(), days), number })
    expect([reply.status, await reply.json()]).toMatchObject([400, { error: { fields: ['received.day'] } }])
  })

  it('of one that was not told, or without a number, is refused', async () => {
    expect((await record(1, { day: today(), number })).status).toBe(400)
    await record(1)
    expect((await record(2, { day: today(), number: ' ' })).status).toBe(400)
  })

  it('that does not come is told to the city, once; one that came is not', async () => {
    await record(1)
    house.time.offset = 16 * DAY
    await makeRound(house)
    await makeRound(house)
    expect(await escalations()).toEqual(['320100'])
    house.time.offset = 0
    ready = await prepare(house, newSeed())
    await send(house, ready.tip, ready.ticket, ready.filing)
    await record(1)
    await record(2, { day: today(), number })
    house.time.offset = 16 * DAY
    await makeRound(house)
    expect(await escalations()).toEqual([])
  })
})
