import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRound } from '../../../functions/clock/round.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { prepare, send } from '../../fixtures/reporter.ts'

const photo = new Blob([new Uint8Array(70_000).fill(3)])
const days = (count: number) => count * 86_400_000
const swept = async () => (await makeRound(house)).swept
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('the sweep of uploads that were never filed', () => {
  it('leaves one of today, and one that was filed', async () => {
    const waiting = await prepare(house, newSeed(), { photo })
    const filed = await prepare(house, newSeed(), { photo })
    await send(house, filed.tip, filed.ticket, filed.filing)
    expect(await swept()).toBe(0)
    house.time.offset = days(3)
    expect(await swept()).toBe(1)
    house.time.offset = 0
    const [chunk] = filed.filing.files[0]?.chunks ?? []
    expect(
      await house.tips.readChunk({ tip: filed.tip, file: '0', index: 0, hash: chunk ?? '' }),
    ).toBeDefined()
    const [gone] = waiting.filing.files[0]?.chunks ?? []
    expect(
      await house.tips.readChunk({ tip: waiting.tip, file: '0', index: 0, hash: gone ?? '' }),
    ).toBeUndefined()
    expect((await house.tips.readUploads(waiting.tip)).bytes).toBe(0)
  })

  it('a filing that comes while its upload is swept is refused, not half there', async () => {
    const late = await prepare(house, newSeed(), { photo })
    expect(await house.tips.markSwept(late.tip, '2099-01-01')).toBe(true)
    const reply = await send(house, late.tip, late.ticket, late.filing)
    expect(reply.status).toBe(410)
    expect(await house.tips.readTip(late.tip)).toBeUndefined()
  })

  it('run twice at once sweeps each upload once', async () => {
    await prepare(house, newSeed(), { photo })
    house.time.offset = days(3)
    const counts = await Promise.all([swept(), swept()])
    house.time.offset = 0
    expect(Math.max(...counts)).toBeGreaterThan(0)
    expect(await swept()).toBe(0)
  })
})
