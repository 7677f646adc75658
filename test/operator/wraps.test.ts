import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BatchReply } from '../../shared/contract/office-keys.ts'
import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import { wrapIdentity } from '../../shared/seal/wrap.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { newId, officer } from '../fixtures/officer.ts'
import { transferRequest } from '../fixtures/pass-on.ts'
import { type Prepared, prepare, report, send } from '../fixtures/reporter.ts'
import { handsOn } from './hands.ts'
import { enterNextKey } from './next-key.ts'
import { deskSees } from './sight.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const stored = async (): Promise<Tip> => {
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const officesOf = ({ officeWraps }: Tip) => officeWraps.map(({ office }) => office)

/** Passes the tip on to another district, with other wraps than the page makes. */
async function pass(
  wraps?: (made: { office: string; wrap: string }[]) => { office: string; wrap: string }[],
) {
  const handler = await officer(house, 'jiangning-handler')
  const { version, office } = await stored()
  const tip = { id: ready.tip, identity: ready.identity, office, version }
  const request = await transferRequest(house, tip, '320114')
  const made = request.rewrap?.wraps ?? []
  const rewrap = { ...request.rewrap, wraps: wraps ? wraps(made) : made }
  return handler.ask('desk', `/tips/${ready.tip}/steps`, { ...request, rewrap })
}

describe('passing on', () => {
  it('a transfer brings a wrap for each office that has none, and no other', async () => {
    const wrap = Buffer.from(
      await wrapIdentity(ready.tip, ready.identity, await recipientOf(await generateIdentity())),
    )
    const stray = { office: '320100', wrap: wrap.toString('base64') }
    for (const wrong of [
      () => [],
      (made: { office: string; wrap: string }[]) => [...made, stray],
      () => [stray],
    ]) {
      expect(await codeOf(await pass(wrong))).toBe('recipients')
    }
    expect((await stored()).version).toBe(1)
  })

  it('a transfer leaves every other wrap as it is', async () => {
    const before = await stored()
    expect((await pass()).status).toBe(200)
    const after = await stored()
    expect(after.officeWraps.slice(0, before.officeWraps.length)).toEqual(before.officeWraps)
    expect(officesOf(after)).toEqual([...officesOf(before), '320114'])
    expect('reporterWrap' in after && after.reporterWrap).toEqual(
      'reporterWrap' in before && before.reporterWrap,
    )
    expect(after.envelope).toEqual(before.envelope)
  })

  it('an office whose wrap failed is given another when the tip comes to it', async () => {
    await handsOn(house).rewrite(ready.tip, ({ officeWraps }) => ({
      officeWraps: (officeWraps as Tip['officeWraps']).map((one) =>
        one.office === '320100' ? { ...one, wrap: new Uint8Array(randomBytes(1600)), failed: true } : one,
      ),
    }))
    expect(await deskSees(house, 'city-320100', ready.tip)).toBe('locked: wrongKey')
    expect((await pass()).status).toBe(200)
    expect(officesOf(await stored()).filter((office) => office === '320100')).toHaveLength(2)
    expect(await deskSees(house, 'city-320100', ready.tip)).toMatchObject({ narrative: report.narrative })
  })
})

describe('renewing', () => {
  const lead = () => officer(house, 'jiangning-lead')
  async function batchOf(someone: Awaited<ReturnType<typeof officer>>) {
    const id = newId()
    const reply = await someone.ask('desk', '/office-keys/batches', { id })
    const { tips } = BatchReply.parse(await reply.json())
    return { id, tips: tips.filter(({ tip }) => tip === ready.tip) }
  }

  it('garbage as a renewed wrap locks nobody out', async () => {
    const old = await (await officer(house, 'jiangning-handler')).unlock()
    await enterNextKey(house, '320115')
    const someone = await lead()
    const { id, tips } = await batchOf(someone)
    const garbage = Buffer.from('age-encryption.org/v1\n-> ').toString('base64')
    const wraps = tips.map((one) => ({ ...one, wrap: garbage }))
    const reply = await someone.ask('desk', `/office-keys/batches/${id}/wraps`, { wraps })
    expect(await reply.json()).toEqual({ conflicts: [] })
    expect((await stored()).officeWraps.filter(({ office }) => office === '320115')).toHaveLength(2)
    for (let n = 0; n < 2; n++) {
      expect(await deskSees(house, 'jiangning-handler', ready.tip, [old])).toMatchObject({
        narrative: report.narrative,
      })
    }
  })

  it('a renewal of another office’s wrap changes nothing', async () => {
    await enterNextKey(house, '320115')
    const someone = await lead()
    const { id, tips } = await batchOf(someone)
    expect(tips).toHaveLength(1)
    const wraps = tips.map((one) => ({ ...one, office: '320100' }))
    const reply = await someone.ask('desk', `/office-keys/batches/${id}/wraps`, { wraps })
    expect(await reply.json()).toEqual({ conflicts: [ready.tip] })
    expect((await stored()).version).toBe(1)
  })
})
