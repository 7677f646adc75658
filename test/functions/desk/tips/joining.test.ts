import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countChanges } from '../../../../functions/clock/count-tips.ts'
import { makeRound } from '../../../../functions/clock/round.ts'
import { limits } from '../../../../shared/deadline/limits.ts'
import type { Tip } from '../../../../shared/tip/tip.ts'
import { withEvent } from '../../../../shared/tip/with-event.ts'
import { handlingIn, quiet, urgent, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { sendVerdict, shownOutcome } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { closing, look, tellAgencies, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored, step, told } = handlingIn(() => house)
type Filed = Awaited<ReturnType<typeof file>>

/** Merges a tip into an older one, as the office does: both were opened. */
async function merge(who: string, tip: Filed, into: Filed): Promise<string> {
  await look(house, who, tip.id)
  await look(house, who, into.id)
  return step(who, tip.id, 'merge', { words, mergeInto: into.id })
}

describe('a merger', () => {
  it('takes nothing back that was told above: the tip that stays stands there then', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    house.time.offset = DAY / 2
    await makeRound(house)
    expect(await told(other.id)).toEqual(['look 320100', 'look 320000'])
    expect(await merge('jiangning-handler', other, into)).toBe('ok')
    expect(await told(into.id)).toEqual(['look 320100', 'look 320000'])
    const province = await house.tips.listQueue({ office: '320000', list: 'attention' })
    expect(province.tips.map(({ id }) => id)).toContain(into.id)
    await expect((await officer(house, 'province-supervisor')).show(into.id)).resolves.toMatchObject({
      mayOpen: true,
    })
  })

  it('keeps a duty to an agency that was told before the other was filed', async () => {
    const into = await file(urgent)
    await work(house, 'jiangning-handler', into, ['accept'])
    await tellAgencies(house, 'jiangning-handler', into.id)
    house.time.offset = 10 * DAY
    const other = await file(urgent, into)
    const owed = (await stored(other.id)).referrals
    expect(owed.length).toBeGreaterThan(0)
    expect(await merge('jiangning-handler', other, into)).toBe('ok')
    const { referrals } = await stored(into.id)
    for (const { agency, by } of owed) {
      expect(referrals.find((one) => one.agency === agency)).toEqual({ agency, by })
    }
  })

  it('asks for no second telling where the agency was told since', async () => {
    const into = await file(urgent)
    const other = await file(urgent, into)
    await work(house, 'jiangning-handler', into, ['accept'])
    await tellAgencies(house, 'jiangning-handler', into.id)
    expect(await merge('jiangning-handler', other, into)).toBe('ok')
    for (const { notifiedOn } of (await stored(into.id)).referrals) expect(notifiedOn).toBeDefined()
  })

  it('bars between its two writes already', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await work(house, 'jiangning-handler', other, ...closing)
    await sendVerdict(house, other, { verdict: 'disputed' })
    await look(house, 'jiangning-handler', into.id)
    const before = await stored(into.id)
    const by = { who: 'staff' as const, office: '320115', name: '示例', sub: 'x' }
    const joined = withEvent(before, { day: before.filedOn, kind: 'joined', by, content: other.id })
    expect(await house.tips.changeTip(before, joined)).toBe(true)
    expect(await step('jiangning-handler', into.id, 'decline', { reason: 'vague' })).toBe('barred')
  })

  it('is refused once more wait on a tip than are looked through', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    const before = await stored(into.id)
    const by = { who: 'staff' as const, office: '320115', name: '示例', sub: 'x' }
    const ids = Array.from({ length: limits.mergers }, (_, n) => `waits${String(n).padStart(17, '0')}`)
    const waited = ids.reduce<Tip>(
      (tip, content) => withEvent(tip, { day: tip.filedOn, kind: 'joined', by, content }),
      before,
    )
    for (const id of ids) await house.tips.fileTip({ ...before, id })
    expect(await house.tips.changeTip(before, waited)).toBe(true)
    expect(await merge('jiangning-handler', other, into)).toBe('mergers')
  })

  it('is refused when the tip that would stay changed meanwhile, and nothing of it stands', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    for (const one of [into, other]) await look(house, 'jiangning-handler', one.id)
    const { changeTip } = house.tips
    // Somebody is quicker by one write.
    house.tips.changeTip = async (before, after) => {
      house.tips.changeTip = changeTip
      await changeTip(
        before,
        withEvent(before, {
          day: before.filedOn,
          kind: 'escalated',
          by: { who: 'clock' },
          reason: 'long',
          subject: '320100',
        }),
      )
      return changeTip(before, after)
    }
    expect(await step('jiangning-handler', other.id, 'merge', { words, mergeInto: into.id })).toBe('conflict')
    expect((await stored(other.id)).state).toBe('filed')
    expect((await stored(into.id)).history.map(({ kind }) => kind)).not.toContain('joined')
  })

  it('over several names all who decided: none of them decides about the first one again', async () => {
    const oldest = await file(quiet)
    const middle = await file(quiet, oldest)
    const newest = await file(quiet, middle)
    expect(await merge('jiangning-lead', newest, middle)).toBe('ok')
    expect(await merge('jiangning-lead', middle, oldest)).toBe('ok')
    await look(house, 'jiangning-handler', oldest.id)
    expect(await step('jiangning-handler', oldest.id, 'decline', { reason: 'vague' })).toBe('ok')
    expect((await house.tips.findEnd(await stored(newest.id)))?.deciders.toSorted()).toEqual([
      'sample-jiangning-handler',
      'sample-jiangning-lead',
    ])
  })

  it('brings no second extension', async () => {
    const lead = await officer(house, 'jiangning-lead')
    const extend = async ({ id }: Filed) => {
      await look(house, 'jiangning-lead', id)
      const { version } = await lead.show(id)
      return (await lead.ask('desk', `/tips/${id}/extension`, { version, words: '示例：延长。' })).status
    }
    const into = await file(quiet)
    const other = await file(quiet, into)
    for (const one of [into, other]) await work(house, 'jiangning-handler', one, ['accept'])
    expect(await extend(other)).toBe(200)
    expect(await merge('jiangning-handler', other, into)).toBe('ok')
    expect(await extend(into)).toBe(409)
  })
})

describe('an answer', () => {
  it('to the merger is none to how the other ended meanwhile', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    expect(await merge('jiangning-handler', other, into)).toBe('ok')
    const outcome = await shownOutcome(house, other.keys.lookup)
    expect(await step('jiangning-handler', into.id, 'decline', { reason: 'vague' })).toBe('ok')
    const stale = await sendVerdict(house, other, { verdict: 'confirmed', rating: 'good', outcome })
    expect(stale.refused?.code).toBe('outcome')
    expect(stale.tip?.answer).toBeUndefined()
    expect((await sendVerdict(house, other, { verdict: 'disputed' })).tip?.state).toBe('reopened')
  })
})

describe('more time', () => {
  it('is not given by who has not read the dispute', async () => {
    const tip = await file(quiet)
    await work(house, 'jiangning-handler', tip, ...closing)
    await sendVerdict(house, tip, { verdict: 'disputed' })
    const lead = await officer(house, 'jiangning-lead')
    const ask = async () => {
      const { version } = await lead.show(tip.id)
      return (await lead.ask('desk', `/tips/${tip.id}/extension`, { version, words: '示例' })).status
    }
    expect(await ask()).toBe(403)
    await look(house, 'jiangning-lead', tip.id)
    expect(await ask()).toBe(200)
  })
})

describe('nobody left who may decide', () => {
  it('is told by the clock also where only a tip that waits was disputed', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await work(house, 'jiangning-handler', other, ...closing.slice(0, 2), [
      'unsubstantiate',
      { reason: 'none' },
    ])
    await work(house, 'jiangning-lead', other, ['close', { result: '示例：没有看到。' }])
    await sendVerdict(house, other, { verdict: 'disputed' })
    const { version } = await stored(other.id)
    // Both are barred of the other: a merger by somebody who came later.
    const by = { who: 'staff' as const, office: '320115', name: '示例', sub: 'x' }
    const merged = { kind: 'step' as const, step: 'merge', state: 'merged' as const, subject: into.id }
    const day = (await stored(into.id)).filedOn
    await house.tips.changeTip(
      await stored(into.id),
      withEvent(await stored(into.id), { day, kind: 'joined', by, content: other.id }),
    )
    await house.tips.changeTip(
      { ...(await stored(other.id)), version },
      withEvent(await stored(other.id), { ...merged, day, by }),
    )
    house.time.offset = 60 * DAY
    await makeRound(house)
    await makeRound(house)
    expect(await told(into.id)).toContain('another 320100')
  })

  it('in the province, above which there is none, is said as what it is', async () => {
    const tip = await file({ ...quiet, topic: 'OFFICIAL-01', accused: 'city' })
    await work(house, 'province-handler', tip, ...closing)
    await sendVerdict(house, tip, { verdict: 'disputed' })
    expect(await step('province-handler', tip.id, 'inspect')).toBe('barred')
  })
})

describe('a complaint about a city', () => {
  it('goes to no office below it, and no list of that city holds it', async () => {
    const tip = await file({ ...quiet, topic: 'OFFICIAL-01', accused: 'city' })
    const before = await stored(tip.id)
    await house.tips.changeTip(before, { ...before, office: '320114' })
    const city = await officer(house, 'city-320100')
    const list = await (await city.ask('desk', '/tips?office=320114')).json()
    expect(JSON.stringify(list)).not.toContain(tip.id)
    const own = await (await (await officer(house, 'yuhuatai-handler')).ask('desk', '/tips')).json()
    expect(JSON.stringify(own)).toContain(tip.id)
    const overview = await (await city.ask('desk', '/overview?office=320114')).json()
    expect(JSON.stringify(overview)).not.toContain('OFFICIAL-01')
    const province = await (await officer(house, 'province-supervisor')).ask(
      'desk',
      '/overview?office=320114',
    )
    expect(JSON.stringify(await province.json())).toContain('OFFICIAL-01')
    expect(await countChanges(house)).toBe(true)
    const several = async (username: string) =>
      (await (await officer(house, username)).ask('desk', '/overview?office=320100&below=1')).text()
    expect(await several('city-320100')).not.toContain('OFFICIAL-01')
    expect(await several('province-supervisor')).toContain('OFFICIAL-01')
  })
})

describe('a reward', () => {
  it('above a lead’s limit is for who stands above, not for who handles the tip', async () => {
    const tip = await file({ ...quiet, topic: 'OFFICIAL-02', accused: 'district' })
    expect((await stored(tip.id)).office).toBe('320100')
    await work(house, 'city-320100', tip, ...closing)
    const city = await officer(house, 'city-320100')
    const approve = async (amount: number) => {
      const { version } = await city.show(tip.id)
      return (await city.ask('desk', `/tips/${tip.id}/reward`, { version, amount, words: '示例' })).status
    }
    await look(house, 'city-320100', tip.id)
    expect(await approve(limits.rewardYuan.citySupervisor)).toBe(403)
    expect(await approve(limits.rewardYuan.lead)).toBe(200)
  })
})
