import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { sendVerdict } from '../../../fixtures/message.ts'
import { newId } from '../../../fixtures/officer.ts'
import { follow, type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { work } from '../../../fixtures/work.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  house.time.offset = 0
  ready = await prepare(house)
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code

describe('merging', () => {
  const identityOf = (one: Prepared) => ({ id: one.tip, identity: one.identity })
  const merge = (mergeInto: string, words = '示例：同一个工地同一件事。') =>
    work(house, 'jiangning-handler', identityOf(ready), ['merge', { words, mergeInto }])
  /** A tip that counts as older: filed on the same day, with a smaller id. */
  const fileOlder = async () => {
    for (;;) {
      const seed = newSeed()
      if (deriveFiling(seed).tip > ready.tip) continue
      const other = await prepare(house, seed)
      await send(house, other.tip, other.ticket, other.filing)
      return other
    }
  }
  const fileAnother = async (more: Parameters<typeof prepare>[2] = {}) => {
    const other = await prepare(house, newSeed(), more)
    await send(house, other.tip, other.ticket, other.filing)
    return other
  }

  it('goes only into another, open tip that is there and is the office’s own, with a reason', async () => {
    const elsewhere = await fileAnother({ facts: { ...ready.filing.facts, division: '320114' } })
    const settled = await fileAnother()
    await work(house, 'jiangning-lead', identityOf(settled), ['decline', { reason: 'vague' }])
    const later = await fileAnother()
    const [older, newer] = [ready, later].toSorted((a, b) => (a.tip < b.tip ? -1 : 1))
    const backwards = await work(house, 'jiangning-handler', identityOf(older ?? ready), [
      'merge',
      { words: '示例：同一件事。', mergeInto: newer?.tip },
    ])
    expect(await codeOf(backwards)).toBe('badRequest')
    for (const wrong of [ready.tip, newId(), elsewhere.tip, settled.tip]) {
      expect(await codeOf(await merge(wrong)), wrong).toBe('badRequest')
    }
    const other = await fileOlder()
    const bare = await work(house, 'jiangning-handler', identityOf(ready), [
      'merge',
      { mergeInto: other.tip },
    ])
    expect(await codeOf(bare)).toBe('reason')
    expect((await merge(other.tip)).status).toBe(200)
  })

  it('keeps the target, is an outcome that may be disputed, and tells the reporter of no other tip', async () => {
    const other = await fileOlder()
    const before = await house.tips.readTip(ready.tip)
    expect((await merge(other.tip)).status).toBe(200)
    const { text } = await follow(house, ready.keys.lookup)
    expect(text).not.toContain(other.tip)
    const { tip } = FollowReply.parse(JSON.parse(text))
    expect([tip?.state, tip?.finishBy]).toEqual(['merged', before?.finishBy])
    expect(tip?.answerBy).toBeDefined()
    const { tip: disputed } = await sendVerdict(house, ready, { verdict: 'disputed' })
    expect([disputed?.state, disputed?.finishBy]).toEqual(['reopened', before?.finishBy])
    expect(await codeOf(await merge(other.tip))).toBe('barred')
  })
})
