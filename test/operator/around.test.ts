import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../functions/clock/round.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { handsOn } from './hands.ts'
import { deskFindsApart } from './sight.ts'

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
const desk = () => deskFindsApart(house, 'jiangning-handler', ready.tip)
const rewrite = (part: (row: Record<string, unknown>) => Record<string, unknown>) =>
  handsOn(house).rewrite(ready.tip, part)

describe('what stands around a tip', () => {
  it.each([
    ['taken out', { workShard: undefined, workSince: undefined }],
    ['put years away', { workSince: '2099-01-01' }],
  ])('where the clock finds it, %s: that nobody above was told shows', async (_, part) => {
    await rewrite(() => part)
    expect(await desk()).toEqual([])
    house.time.offset = 40 * DAY
    await makeRound(house)
    expect(await desk()).toEqual(['told'])
  })

  it('a clock that goes round leaves nothing to show', async () => {
    for (const days of [1, 20, 40, 100, 300]) {
      house.time.offset = days * DAY
      await makeRound(house)
      await makeRound(house)
      expect(await desk(), String(days)).toEqual([])
    }
  })

  it('every wrap marked as one that does not open, though no office said so, shows', async () => {
    await rewrite(({ officeWraps }) => ({
      officeWraps: (officeWraps as object[]).map((one) => ({ ...one, failed: true })),
    }))
    expect(await desk()).toContain('wraps')
  })

  it('the wrap of an office that holds it, taken out, shows', async () => {
    await rewrite(({ officeWraps }) => ({ officeWraps: (officeWraps as object[]).slice(0, 1) }))
    expect(await desk()).toContain('wraps')
  })
})
