import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { sendVerdict } from '../../../fixtures/message.ts'
import { newId } from '../../../fixtures/officer.ts'
import { follow, type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { closing, look, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000

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
  const fileOlder = () => fileOlderThan(ready)
  const fileOlderThan = async (one: Prepared) => {
    for (;;) {
      const seed = newSeed()
      if (deriveFiling(seed).tip > one.tip) continue
      const other = await prepare(house, seed)
      await send(house, other.tip, other.ticket, other.filing)
      await look(house, 'jiangning-handler', other.tip)
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

  describe('tells how the other ended', () => {
    let other: Prepared
    beforeEach(async () => {
      other = await fileOlder()
      expect((await merge(other.tip)).status).toBe(200)
    })
    const end = (...steps: Parameters<typeof work>[3][]) =>
      work(house, 'jiangning-lead', identityOf(other), ...steps)
    const seen = async () => {
      const { text } = await follow(house, ready.keys.lookup)
      expect(text).not.toContain(other.tip)
      return FollowReply.parse(JSON.parse(text)).tip
    }

    it.each<[string, Parameters<typeof work>[3][]]>([
      ['declined', [['decline', { reason: 'vague' }]]],
      ['closed', [...closing]],
      ['unsubstantiated', [['accept'], ['inspect'], ['unsubstantiate', { reason: 'none' }]]],
      ['referred', [['accept'], ['refer', { words: '示例：归消防。', agency: 'FIRE' }]]],
    ])('%s: state and day, and it may be disputed then, long after the merger', async (state, steps) => {
      expect((await seen())?.ended).toBeUndefined()
      house.time.offset = 40 * DAY
      expect((await sendVerdict(house, ready, { verdict: 'disputed' })).refused?.code).toBe('answer')
      expect((await end(...steps)).status).toBe(200)
      const day = dayInShanghai(house.now())
      expect((await seen())?.ended).toEqual({ state, day, answerBy: addDays(day, 15), noted: false })
      house.time.offset = 56 * DAY
      expect((await sendVerdict(house, ready, { verdict: 'disputed' })).refused?.code).toBe('answer')
      house.time.offset = 55 * DAY
      const { tip, refused } = await sendVerdict(house, ready, { verdict: 'disputed' })
      expect([refused, tip?.state]).toEqual([undefined, 'reopened'])
      expect(JSON.stringify(tip)).not.toContain(other.tip)
      // Neither who merged it nor who decided the other decides about this one again.
      for (const who of ['jiangning-handler', 'jiangning-lead']) {
        expect(await codeOf(await work(house, who, identityOf(ready), ['inspect'])), who).toBe('handedUp')
      }
    })

    it('over several mergers, and not while any of them is open', async () => {
      const oldest = await fileOlderThan(other)
      const into = { words: '示例：同一件事。', mergeInto: oldest.tip }
      expect((await end(['merge', into])).status).toBe(200)
      expect((await seen())?.ended).toBeUndefined()
      await work(house, 'jiangning-lead', identityOf(oldest), ['decline', { reason: 'done' }])
      expect((await seen())?.ended).toMatchObject({ state: 'declined' })
    })

    it('an answer to the merger is none to the end of the other', async () => {
      expect((await sendVerdict(house, ready, { verdict: 'confirmed', rating: 'good' })).refused).toBe(
        undefined,
      )
      await end(['decline', { reason: 'vague' }])
      expect((await sendVerdict(house, ready, { verdict: 'disputed' })).tip?.state).toBe('reopened')
    })

    it('and is not archived before the days to dispute that are over', async () => {
      house.time.offset = 181 * DAY
      await makeRound(house)
      expect((await seen())?.state).toBe('merged')
      house.time.offset = 200 * DAY
      await end(['decline', { reason: 'vague' }])
      await makeRound(house)
      expect((await seen())?.state).toBe('merged')
      house.time.offset = 217 * DAY
      await makeRound(house)
      expect((await seen())?.state).toBe('archived')
    })
  })
})
