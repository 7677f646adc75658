import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiptFromBytes } from '../../../shared/receipt/receipt.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { derivations } from '../../fixtures/quick-scrypt.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import { officeWrites, pageOf, postPlain, replyOf } from '../../fixtures/simple-follow.ts'

const LENGTH = 96 * 1024
let door: PlainDoor
let receipt: string
let own: Awaited<ReturnType<PlainDoor['held']>>
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())
beforeEach(async () => {
  receipt = ((await (await door.submit({})).json()) as { receipt: string }).receipt
  own = await door.held(receipt)
})

const nobodys = receiptFromBytes(new Uint8Array(32).fill(7))

describe('on the wire', () => {
  /** Reads of the table that a request makes, and how often a receipt was derived. */
  async function costOf(work: () => Response | Promise<Response>) {
    const { tips } = door.house
    const before = { findLookup: tips.findLookup, readTip: tips.readTip, readMessages: tips.readMessages }
    const reads: string[] = []
    tips.findLookup = (hash) => {
      reads.push('receipt')
      return before.findLookup(hash)
    }
    tips.readTip = (id) => {
      reads.push('tip')
      return before.readTip(id)
    }
    tips.readMessages = (id, refs) => {
      reads.push(...refs.map(() => 'message'))
      return before.readMessages(id, refs)
    }
    derivations.count = 0
    const reply = await work()
    Object.assign(tips, before)
    const length = (await reply.arrayBuffer()).byteLength
    return { status: reply.status, length, reads: reads.toSorted(), derived: derivations.count }
  }

  it.each([0, 1, 2000, 6000, 15_000, 20_000, 40_000])('however much was typed: %i marks', async (count) => {
    const text = '"'.repeat(count)
    const lengths = await Promise.all(
      [receipt, nobodys].map(
        async (one) =>
          (await (await postPlain(door.house, { receipt: one, text }, 'text/html')).arrayBuffer()).byteLength,
      ),
    )
    expect(lengths[0]).toBe(lengths[1])
  })

  it.each(['application/json', 'text/html'])(
    'a known and an unknown receipt look alike and cost as much (%s)',
    async (accept) => {
      await officeWrites(door.house, own, '示例：一')
      const known = await costOf(() => postPlain(door.house, { receipt }, accept))
      expect(known).toMatchObject({ status: 200, length: LENGTH, derived: 1 })
      expect(await costOf(() => postPlain(door.house, { receipt: nobodys }, accept))).toEqual(known)
      const ready = await prepare(door.house)
      await send(door.house, ready.tip, ready.ticket, ready.filing)
      expect(await costOf(() => postPlain(door.house, { receipt: ready.receipt }, accept))).toEqual(known)
      expect((await replyOf(door.house, { receipt: nobodys })).state).toBeNull()
    },
  )

  it.each([
    { act: 'message', text: '示例' },
    { act: 'message', text: '' },
    { act: 'confirmed' },
    { act: 'disputed', text: '示例' },
    { act: 'rate', rating: 'good' },
    { act: 'earlier', before: '3' },
  ])('so do %o of a known and of an unknown one', async (asked) => {
    const { token } = await replyOf(door.house, { receipt })
    const { forged } = await door.tokenOf(nobodys)
    // What a page of an outcome would send along; a message does not ask for it.
    const sent = { outcome: 'e'.repeat(64), ...asked }
    for (const accept of ['application/json', 'text/html']) {
      const known = await costOf(() => postPlain(door.house, { token: token ?? '', ...sent }, accept))
      expect(await costOf(() => postPlain(door.house, { token: forged, ...sent }, accept))).toEqual(known)
      expect(known.derived).toBe(0)
    }
  })

  it('however much was written', async () => {
    for (let n = 0; n < 10; n++) await officeWrites(door.house, own, '"<&>\''.repeat(500))
    const { token = '', messages } = await replyOf(door.house, { receipt })
    expect(messages.length).toBeGreaterThan(3)
    for (const asked of [{ receipt }, { token, act: 'earlier', before: '5' }]) {
      const page = await postPlain(door.house, asked, 'text/html')
      expect((await page.arrayBuffer()).byteLength).toBe(LENGTH)
    }
    const page = await pageOf(door.house, { receipt })
    const before = /name="before" value="(\d+)"/.exec(page)?.[1] ?? ''
    const shown = page.match(/<article/g)?.length ?? 0
    expect(Number(before) - 1 + shown).toBe(10)
  })
})
