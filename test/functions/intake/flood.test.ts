import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLoad } from '../../../functions/http/load.ts'
import { signToken } from '../../../functions/http/signed-token.ts'
import { createSiteLoad } from '../../../functions/http/site-load.ts'
import { createIntake } from '../../../functions/intake/app.ts'
import { difficulty } from '../../../functions/intake/challenge.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { prepare, send } from '../../fixtures/reporter.ts'

const HONEST = 5
const HOSTILE_EACH = 100

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** The stage with the count of challenges that it has in production. */
function countedIntake() {
  const { tips, keys, now, records } = house
  const load = createLoad(now, 60)
  const routing = async () => (await records.readRouting('2026-11-24')) as never
  const { secrets, claimKey } = keys
  return createIntake({ tips, routing, officeKey: records.readOfficeKey, secrets, claimKey, now, load })
}

/** A hostile request for a challenge, for a tip id of its own, as if from the one address all share. */
const hostile = (intake: House['intake']) => {
  const tip = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  return intake.request('/api/challenge', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.77' },
    body: JSON.stringify({ tip }),
  })
}

describe('under a flood of a hundred hostile challenges to each honest one', () => {
  it('every honest report is filed, and no challenge is refused', async () => {
    const flooded = { ...house, intake: countedIntake() }
    const filed: number[] = []
    const answered = new Set<number>()
    for (let n = 0; n < HONEST; n++) {
      for (let m = 0; m < HOSTILE_EACH; m++) answered.add((await hostile(flooded.intake)).status)
      const { tip, ticket, filing } = await prepare(flooded)
      filed.push((await send(flooded, tip, ticket, filing)).status)
    }
    expect([...answered]).toEqual([200])
    expect(filed).toEqual(Array(HONEST).fill(201))
  })

  it('would be noticed if it shut: a stage that refuses above a count files nothing', async () => {
    const open = countedIntake()
    let count = 0
    const shutting = {
      request: (path: string, init?: RequestInit) =>
        path === '/api/challenge' && ++count > 60
          ? Promise.resolve(Response.json({}, { status: 429 }))
          : open.request(path, init),
    } as unknown as House['intake']
    for (let m = 0; m < HOSTILE_EACH; m++) await hostile(shutting)
    await expect(prepare({ ...house, intake: shutting })).rejects.toThrow()
  })
})

describe('under a flood over many instances, on a clock of its own', () => {
  /** Four instances over one table; requests reach one after the other. */
  function four() {
    const { tips, keys, now, records } = house
    const routing = async () => (await records.readRouting('2026-11-24')) as never
    const { secrets, claimKey } = keys
    const told: number[] = []
    const instance = () => {
      const site = createSiteLoad(tips, now)
      const load = async () => {
        const count = await site()
        told.push(count)
        return count
      }
      const officeKey = records.readOfficeKey
      return createIntake({ tips, routing, officeKey, secrets, claimKey, now, load })
    }
    const all = [instance(), instance(), instance(), instance()]
    let turn = 0
    const request = (path: string, init?: RequestInit) => all[turn++ % 4]?.request(path, init)
    return { intake: { request } as unknown as House['intake'], told }
  }

  it('work for which tickets were paid included, every honest report is filed for sixteen times the work at most', async () => {
    const { intake, told } = four()
    const flooded = { ...house, intake }
    const { filing } = await prepare(house)
    const statuses: number[] = []
    for (let second = 0; second < 30; second++) {
      for (let n = 0; n < 40; n++) await hostile(intake)
      await paidFiling(flooded, filing)
      house.time.offset += 1000
      if (second % 10 < 9) continue
      const { tip, ticket, filing: honest } = await prepare(flooded)
      statuses.push((await send(flooded, tip, ticket, honest)).status)
    }
    house.time.offset = 0
    expect(statuses).toEqual([201, 201, 201])
    // 1,200 in half a minute, 300 of them at each instance: the sum is known, and more than a quarter of it is told.
    expect(Math.max(...told)).toBeGreaterThan(600)
    expect(difficulty(Math.max(...told)).rounds).toBeLessThanOrEqual(150 * 16)
  })
})

/** A hostile filing whose work was paid. */
async function paidFiling(flooded: House, filing: object) {
  const tip = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  const lookup = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const until = Math.floor(flooded.now().getTime() / 1000) + 600
  const ticket = signToken({ tip, until }, 'ticket', flooded.keys.secrets.ticket)
  return send(flooded, tip, ticket, { ...filing, lookup })
}

describe('the work asked for', () => {
  it('is level up to sixty challenges a minute, grows in proportion, and never above sixteen times', () => {
    const { rounds, cost } = difficulty(1)
    expect(difficulty(60)).toEqual({ rounds, cost })
    expect(difficulty(120)).toEqual({ rounds: rounds * 2, cost })
    expect(difficulty(960)).toEqual({ rounds: rounds * 16, cost })
    expect(difficulty(1_000_000)).toEqual({ rounds: rounds * 16, cost })
  })
})
