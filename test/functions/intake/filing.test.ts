import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { unwrapIdentity } from '../../../shared/seal/wrap.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { postFollow, reporterMessage } from '../../fixtures/message.ts'
import { follow, prepare, report, send } from '../../fixtures/reporter.ts'
import { dumpTable } from '../../privacy/dump.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('filing a sealed tip', () => {
  it('answers with the office and the day, and the receipt opens it', async () => {
    const ready = await prepare(house)
    const reply = await send(house, ready.tip, ready.ticket, ready.filing)
    expect(reply.status).toBe(201)
    const body = (await reply.json()) as { office: { code: string; name: string } }
    expect(body.office.code).toBe('320115')
    expect(body.office.name).toContain('江宁')
    const { text } = await follow(house, ready.keys.lookup)
    const { tip } = FollowReply.parse(JSON.parse(text))
    expect(tip?.state).toBe('filed')
    const wrap = new Uint8Array(Buffer.from(tip?.reporterWrap ?? '', 'base64'))
    const identity = await unwrapIdentity(ready.tip, wrap, ready.keys.identity)
    const stored = await house.tips.readTip(ready.tip)
    const outside = { tip: ready.tip, facts: ready.filing.facts, routing: ready.filing.routing }
    const { envelope, differs } = await openEnvelope(identity, stored?.envelope ?? new Uint8Array(), outside)
    expect(envelope.report).toEqual(report)
    expect(differs).toEqual([])
  })

  it('sent twice is one tip with the same answer, and the first content stands', async () => {
    const seed = newSeed()
    const first = await prepare(house, seed)
    const again = await prepare(house, seed)
    const one = await send(house, first.tip, first.ticket, first.filing)
    const two = await send(house, again.tip, again.ticket, again.filing)
    expect([one.status, two.status]).toEqual([201, 200])
    expect(await two.json()).toEqual(await one.json())
    const stored = await house.tips.readTip(first.tip)
    expect(Buffer.from(stored?.envelope ?? []).toString('base64')).toBe(first.filing.envelope)
  })

  it('sent eight times at once is one tip', async () => {
    const ready = await prepare(house)
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => send(house, ready.tip, ready.ticket, ready.filing)),
    )
    const statuses = replies.map((reply) => reply.status).sort()
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(new Set(statuses)).toEqual(new Set([200, 201]))
    expect((await house.tips.readTip(ready.tip))?.version).toBe(1)
  })

  it('with another receipt under the same tip id is refused, and the first is untouched', async () => {
    const first = await prepare(house)
    const other = await prepare(house)
    await send(house, first.tip, first.ticket, first.filing)
    const reply = await send(house, first.tip, first.ticket, { ...other.filing })
    expect(reply.status).toBe(409)
    expect(((await reply.json()) as { error: { code: string } }).error.code).toBe('filed')
    expect(FollowReply.parse(JSON.parse((await follow(house, other.keys.lookup)).text)).tip).toBeNull()
  })

  it('sealed to other offices is refused with the right ones, and sealed again is taken', async () => {
    const ready = await prepare(house)
    const [, ...upper] = ready.filing.routing.recipients
    const wrong = { ...ready.filing, routing: { ...ready.filing.routing, recipients: upper } }
    const refused = await send(house, ready.tip, ready.ticket, wrong)
    expect(refused.status).toBe(409)
    const { error } = (await refused.json()) as { error: { code: string; detail: { routing: unknown } } }
    expect(error.code).toBe('recipients')
    expect(error.detail.routing).toEqual(ready.filing.routing)
    expect(await house.tips.readTip(ready.tip)).toBeUndefined()
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  })

  it('takes a photo in chunks', async () => {
    const photo = new Blob([crypto.getRandomValues(new Uint8Array(60_000)), new Uint8Array(1_500_000)])
    const ready = await prepare(house, newSeed(), { photo })
    expect(ready.filing.files[0]?.chunks.length).toBeGreaterThan(1)
    expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  })
})

describe('following', () => {
  it('answers a known and an unknown receipt alike: status and length', async () => {
    const ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
    const known = await follow(house, ready.keys.lookup)
    const unknown = await follow(house, 'A'.repeat(43))
    expect(known.status).toBe(unknown.status)
    expect(Buffer.byteLength(known.text)).toBe(Buffer.byteLength(unknown.text))
    expect(FollowReply.parse(JSON.parse(unknown.text)).tip).toBeNull()
  })

  it('reads as much for an unknown receipt as for a known one', async () => {
    const ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
    await postFollow(house, 'messages', await reporterMessage(house, ready, { text: '示例' }))
    const { findLookup, readTip, readMessages } = house.tips
    const reads: string[] = []
    house.tips.findLookup = (hash) => {
      reads.push('receipt')
      return findLookup(hash)
    }
    house.tips.readTip = (id) => {
      reads.push('tip')
      return readTip(id)
    }
    house.tips.readMessages = (id, refs) => {
      reads.push(...refs.map(() => 'message'))
      return readMessages(id, refs)
    }
    const readsOf = async (lookup: string) => {
      reads.length = 0
      await follow(house, lookup)
      return reads.toSorted()
    }
    const [known, unknown] = [await readsOf(ready.keys.lookup), await readsOf('A'.repeat(43))]
    Object.assign(house.tips, { findLookup, readTip, readMessages })
    // The tip and how it ended if it was merged, and the same of as many parts as there may be.
    expect(known).toEqual([...new Array(8).fill('message'), 'receipt', ...new Array(2 + 2 * 5).fill('tip')])
    expect(unknown).toEqual(known)
  })

  it('keeps of a receipt nothing that can be found without the key', async () => {
    const ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
    const { lookup } = ready.keys
    const kept = (await dumpTable(house, 'tips')).map((row) => JSON.stringify(row))
    const bytes = Buffer.from(lookup, 'base64url')
    for (const plain of [lookup, `lookup\n${lookup}`, bytes]) {
      for (const found of [
        createHash('sha256').update(plain).digest('hex'),
        createHmac('sha256', '').update(plain).digest('hex'),
      ]) {
        expect(kept.filter((row) => row.includes(found) || row.includes(lookup))).toEqual([])
      }
    }
    const key = Buffer.from(house.keys.secrets.lookup, 'base64url')
    const right = createHmac('sha256', key).update(`lookup\n${lookup}`).digest('hex')
    expect(kept.filter((row) => row.includes(right)).length).toBe(2)
  })
})
