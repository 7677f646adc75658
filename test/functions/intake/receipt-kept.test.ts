import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createIntake } from '../../../functions/intake/app.ts'
import type { TipStore } from '../../../functions/store/stores.ts'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { follow, prepare, send } from '../../fixtures/reporter.ts'

const photo = new Blob([new Uint8Array(70_000).fill(5)])
let house: House
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  house = await openHouse()
})
afterAll(() => house.close())

/** Intake whose process ends between the two writes of a filing: the tip stands, its receipt was not kept. */
function endsBetween(): House {
  const { tips, records, keys, now } = house
  const order = Promise.withResolvers<void>()
  const breaking: TipStore = {
    ...tips,
    fileTip: async (tip) => {
      const filed = await tips.fileTip(tip)
      order.resolve()
      return filed
    },
    saveLookup: async () => {
      await order.promise
      throw new Error('the process ended')
    },
  }
  const routing = () => records.readRouting(dayInShanghai(now()))
  const { secrets } = keys
  const { claimKey } = keys
  const officeKey = records.readOfficeKey
  return {
    ...house,
    intake: createIntake({ tips: breaking, routing, officeKey, secrets, claimKey, now, load: () => 1 }),
  }
}

describe('a filing whose process ended after the tip was written and before its receipt was', () => {
  it.each([
    ['with a photo', { photo }],
    ['without one', {}],
  ])('%s: sent again, its receipt finds it', async (_, more) => {
    const ready = await prepare(house, newSeed(), more)
    const broken = await send(endsBetween(), ready.tip, ready.ticket, ready.filing)
    expect(broken.status).toBe(500)
    expect(await house.tips.readTip(ready.tip)).toBeDefined()
    const { text } = await follow(house, ready.keys.lookup)
    expect(FollowReply.parse(JSON.parse(text)).tip).toBeNull()

    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(200)
    const after = await follow(house, ready.keys.lookup)
    expect(FollowReply.parse(JSON.parse(after.text)).tip?.id).toBe(ready.tip)
  })
})
