import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createSiteLoad, type SharedCount } from '../../../functions/http/site-load.ts'
import { createIntake } from '../../../functions/intake/app.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { solve } from '../../fixtures/reporter.ts'

/** A sum that instances share, what was written to it, and a clock for all of them. */
function simulate() {
  let given = 0
  const clock = { at: Date.parse('2026-11-24T03:00:00Z') }
  const writes: number[] = []
  const shared: SharedCount = {
    readLoad: async () => given,
    addLoad: async (count) => {
      writes.push(count)
      given += count
    },
  }
  const now = () => new Date(clock.at)
  const instance = () => createSiteLoad(shared, now)
  /** Every instance gives out so many challenges in each of these seconds. The last count that each told. */
  async function pass(seconds: number, instances: readonly (() => Promise<number>)[], eachSecond: number) {
    let told: number[] = []
    let owed = 0
    for (let second = 0; second < seconds; second++) {
      owed += eachSecond
      for (; owed >= 1; owed -= 1) told = await Promise.all(instances.map((one) => one()))
      clock.at += 1000
    }
    return told
  }
  return { clock, writes, shared, now, instance, pass }
}

describe('the load of the site', () => {
  it('is the sum over all instances that are busy, told by each of them', async () => {
    const { instance, pass } = simulate()
    const ten = Array.from({ length: 10 }, instance)
    // Ten a second at each of ten: six thousand a minute.
    const told = await pass(130, ten, 10)
    for (const perMinute of told) {
      expect(perMinute).toBeGreaterThan(5000)
      expect(perMinute).toBeLessThan(7000)
    }
  })

  it('is known to an instance that nobody asked before, within a minute', async () => {
    const { instance, pass } = simulate()
    const busy = Array.from({ length: 10 }, instance)
    await pass(70, busy, 10)
    const fresh = instance()
    await fresh()
    await pass(60, busy, 10)
    expect(await fresh()).toBeGreaterThan(4000)
  })

  it('is over when the flood is', async () => {
    const { instance, pass } = simulate()
    const two = [instance(), instance()]
    await pass(120, two, 20)
    const told = await pass(300, two, 0.2)
    expect(Math.max(...told)).toBeLessThanOrEqual(20)
  })

  it('is not written by an instance that gives out twenty a minute or fewer: a quiet hour leaves no trace', async () => {
    const { writes, instance, pass } = simulate()
    const five = Array.from({ length: 5 }, instance)
    await pass(3600, five, 0.3)
    expect(writes).toEqual([])
  })

  it('is the own count where the sum cannot be had, and nobody is refused', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const { now } = simulate()
    const broken = { readLoad: () => Promise.reject(new Error('away')), addLoad: () => Promise.resolve() }
    const alone = createSiteLoad(broken, now)
    expect([await alone(), await alone(), await alone()]).toEqual([1, 2, 3])
    log.mockRestore()
  })
})

describe('over the table', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  it('two instances tell more than either gave out; what is kept is one number and no moment', async () => {
    const { clock, now } = simulate()
    const [one, two] = [createSiteLoad(house.tips, now), createSiteLoad(house.tips, now)]
    let most = 0
    for (let round = 0; round < 14; round++) {
      for (let n = 0; n < 15; n++) most = Math.max(most, await one(), await two())
      clock.at += 5000
    }
    // Fifteen each in five seconds: 180 a minute of each, 360 of both.
    expect(most).toBeGreaterThan(300)
    expect(most).toBeLessThan(400)
    const row = await house.tipsTable.read({ pk: 'LOAD', sk: 'LOAD' })
    expect(row).toEqual({ pk: 'LOAD', sk: 'LOAD', given: expect.any(Number) })
  })

  it('an instance asks for the work of the whole site', async () => {
    const { tips, keys, now, records } = house
    const routing = async () => (await records.readRouting('2026-11-24')) as never
    const { secrets, claimKey } = keys
    let asked = 0
    const load = async () => {
      asked += 1
      return 960
    }
    const intake = createIntake({
      ...{ tips, routing, officeKey: records.readOfficeKey, secrets, claimKey, now, load },
    })
    expect(await countersOf(intake)).toBeGreaterThanOrEqual(1200)
    expect(asked).toBe(1)
  })
})

/** How many rounds the solution of a challenge takes. */
async function countersOf(intake: House['intake']): Promise<number> {
  const tip = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url')
  const encoded = await solve({ intake }, tip)
  const { solution } = JSON.parse(Buffer.from(encoded, 'base64').toString()) as {
    solution: { counter: number }
  }
  return solution.counter
}
