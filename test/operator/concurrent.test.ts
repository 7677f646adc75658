import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BatchReply } from '../../shared/contract/office-keys.ts'
import { OpeningReply } from '../../shared/contract/tips.ts'
import { wrapIdentity } from '../../shared/seal/wrap.ts'
import { verifyHistory } from '../../shared/tip/history.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { newId, officer } from '../fixtures/officer.ts'
import { transferRequest } from '../fixtures/pass-on.ts'
import { type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { look } from '../fixtures/work.ts'
import { enterNextKey } from './next-key.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  ready = await file()
})

async function file(): Promise<Prepared> {
  const filed = await prepare(house)
  await send(house, filed.tip, filed.ticket, filed.filing)
  return filed
}
const eight = Array.from({ length: 8 }, (_, n) => n)
const stored = async (id = ready.tip) => {
  const tip = await house.tips.readTip(id)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
/** One was taken, the others were told that they came second. */
function expectOne(replies: readonly Response[]): void {
  expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(replies.length - 1).fill(409)])
}

describe('eight at a time', () => {
  it('mergers into eight tips: one is taken, and the history holds one', async () => {
    // Tips merge into older ones: of one day, that with the smaller id counts as older.
    const all = [ready, ...(await Promise.all(eight.map(file)))].toSorted((a, b) => (a.tip < b.tip ? -1 : 1))
    const [newest, into] = [all.at(-1) ?? ready, all.slice(0, -1)]
    for (const { tip } of all) await look(house, 'jiangning-handler', tip)
    const handler = await officer(house, 'jiangning-handler')
    const replies = await Promise.all(
      into.map(({ tip: mergeInto }) =>
        handler.ask('desk', `/tips/${newest.tip}/steps`, {
          ...{ step: 'merge', version: 1, words: '示例：同一件事。', mergeInto },
        }),
      ),
    )
    expectOne(replies)
    const { history = [], version } = (await house.tips.readTip(newest.tip)) ?? {}
    expect(version).toBe(2)
    expect(history.map(({ step, kind }) => step ?? kind)).toEqual(['filed', 'merge'])
    expect(into.map(({ tip }) => tip)).toContain(history.at(-1)?.subject)
  })

  it('two into each other: one at most is taken, so that none leads in a circle', async () => {
    const other = await file()
    for (const one of [ready, other]) await look(house, 'jiangning-handler', one.tip)
    const handler = await officer(house, 'jiangning-handler')
    const pairs = [
      [ready.tip, other.tip],
      [other.tip, ready.tip],
    ]
    const replies = await Promise.all(
      pairs.map(([from, mergeInto]) =>
        handler.ask('desk', `/tips/${from}/steps`, {
          ...{ step: 'merge', version: 1, words: '示例：同一件事。', mergeInto },
        }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 400])
  })

  it('transfers to two offices: one is taken, held by who it says, with a wrap for each that holds it', async () => {
    const handler = await officer(house, 'jiangning-handler')
    const tip = { id: ready.tip, identity: ready.identity, office: '320115', version: 1 }
    const requests = await Promise.all(
      eight.map((n) => transferRequest(house, tip, n % 2 === 0 ? '320114' : '320100')),
    )
    expectOne(
      await Promise.all(requests.map((request) => handler.ask('desk', `/tips/${ready.tip}/steps`, request))),
    )
    const after = await stored()
    expect([after.transfers, after.history.length]).toEqual([1, 2])
    expect(after.sealedTo[0]?.office).toBe(after.office)
    for (const { office, keyVersion } of after.sealedTo) {
      expect(after.officeWraps).toContainEqual(expect.objectContaining({ office, keyVersion }))
    }
  })

  it('openings: each is handed out, and each is on record, under an id of its own', async () => {
    const people = ['jiangning-handler', 'jiangning-lead']
    const replies = await Promise.all(
      eight.map(async (n) =>
        (await officer(house, people[n % 2] ?? '')).ask('desk', `/tips/${ready.tip}/openings`, {
          reason: '同一句话（示例）',
        }),
      ),
    )
    const ids = await Promise.all(
      replies.map(async (reply) => OpeningReply.parse(await reply.json()).opening),
    )
    expect(new Set(ids).size).toBe(8)
    const openings = await house.tips.listOpenings(ready.tip)
    expect(openings.map(({ id }) => id).sort()).toEqual(ids.sort())
    expect((await stored()).openedOn).toBe(dayInShanghai(house.now()))
  })

  it('steps while all of it happens: nothing is lost, and the history verifies', async () => {
    const handler = await officer(house, 'jiangning-handler')
    await look(house, 'jiangning-handler', ready.tip)
    const steps = eight.map(() =>
      handler.ask('desk', `/tips/${ready.tip}/steps`, { step: 'accept', version: 1 }),
    )
    const openings = eight.map(() => look(house, 'jiangning-lead', ready.tip))
    const [replies] = await Promise.all([Promise.all(steps), Promise.all(openings)])
    expectOne(replies)
    expect(await house.tips.listOpenings(ready.tip)).toHaveLength(9)
    expect(verifyHistory((await stored()).history)).toBe(true)
  })

  it('renewals of one wrap: one is added, the others are told, and the older one stays', async () => {
    const { recipient } = await enterNextKey(house, '320115')
    const lead = await officer(house, 'jiangning-lead')
    const wrap = Buffer.from(await wrapIdentity(ready.tip, ready.identity, recipient)).toString('base64')
    const batches = await Promise.all(
      eight.map(async () => {
        const id = newId()
        const reply = await lead.ask('desk', '/office-keys/batches', { id })
        const { tips } = BatchReply.parse(await reply.json())
        return { id, wraps: tips.filter(({ tip }) => tip === ready.tip).map((one) => ({ ...one, wrap })) }
      }),
    )
    const before = await stored()
    const said = await Promise.all(
      batches.map(async ({ id, wraps }) =>
        (await lead.ask('desk', `/office-keys/batches/${id}/wraps`, { wraps })).json(),
      ),
    )
    const lost = said.map((one) => (one as { conflicts: string[] }).conflicts.length)
    expect(lost.sort()).toEqual([0, ...Array(7).fill(1)])
    const { officeWraps } = await stored()
    expect(officeWraps.slice(0, -1)).toEqual(before.officeWraps)
    expect(officeWraps.at(-1)).toMatchObject({ office: '320115', keyVersion: 2 })
  })

  it('who approved a reward cannot pay it, whatever the desk asks; of eight others one pays', async () => {
    const mac = `test:${newId()}`
    await house.tips.saveClaim(mac, { office: '320115', amount: 3000, approvedBy: 'lead', proof: '' })
    const pay = (by: string) => house.tips.payClaim(mac, { on: '2026-11-23', by })
    expect(await pay('lead')).toBe(false)
    const paid = await Promise.all(eight.map((n) => pay(`handler ${n}`)))
    expect(paid.filter(Boolean)).toHaveLength(1)
    expect(await pay('lead')).toBe(false)
  })
})
