import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { sayEvent, stateLines } from '../../../../shared/follow/say-state.ts'
import { openReply } from '../../../../shared/follow/sealed.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { voice } from '../../../../site/reporter/follow/voice.ts'
import { handlingIn, quiet, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { sendVerdict } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { follow } from '../../../fixtures/reporter.ts'
import { closing, look, work } from '../../../fixtures/work.ts'
import { stubPage } from '../../../site/reporter/stub-page.ts'

const DAY = 86_400_000
const handler = 'jiangning-handler'
stubPage('follow')
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored, step } = handlingIn(() => house)
type Filed = Awaited<ReturnType<typeof file>>

async function merge(tip: Filed, into: Filed): Promise<void> {
  for (const one of [tip, into]) await look(house, handler, one.id)
  expect(await step(handler, tip.id, 'merge', { words, mergeInto: into.id })).toBe('ok')
}
const dueBy = async (id: string) => (await (await officer(house, handler)).show(id)).dueBy

async function seen({ keys }: Filed) {
  const reply = FollowReply.parse(JSON.parse((await follow(house, keys.lookup)).text))
  if (!reply.tip) throw new Error('there is no tip')
  return { tip: reply.tip, doubts: (await openReply(reply, keys))?.doubts.apart }
}

describe('a tip that is split from the one it was merged into', () => {
  it.each<[string, string, string, object]>([
    ['split by its handler', handler, 'split', { words }],
    ['opened again by its own lead', 'jiangning-lead', 'reopen', { reason: 'new' }],
  ])('is due when it had to be decided, as it never was: %s', async (_, who, name, why) => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    const before = await dueBy(other.id)
    await merge(other, into)
    expect(await step(who, other.id, name, why)).toBe('ok')
    expect(before).toBe((await stored(other.id)).acceptBy)
    expect(await dueBy(other.id)).toBe(before)
    const { tip, doubts } = await seen(other)
    expect([tip.dueBy, doubts]).toEqual([before, []])
  })

  it('is due on its own day where it was accepted, or on the earlier one that both had', async () => {
    const into = await file(quiet)
    await work(house, handler, into, ['accept'])
    const earlier = await dueBy(into.id)
    house.time.offset = 10 * DAY
    const other = await file(quiet, into)
    const third = await file(quiet, other)
    for (const one of [other, third]) await work(house, handler, one, ['accept'])
    const own = await dueBy(other.id)
    expect(own > earlier).toBe(true)
    await merge(third, other)
    expect(await step(handler, third.id, 'split', { words })).toBe('ok')
    expect(await dueBy(third.id)).toBe(own)
    await merge(other, into)
    expect(await step(handler, other.id, 'split', { words })).toBe('ok')
    expect(await dueBy(other.id)).toBe(earlier)
    expect((await seen(other)).doubts).toEqual([])
  })

  it('tells its reporter nothing of a second look or a count, and a dispute does', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await merge(other, into)
    expect(await step(handler, other.id, 'split', { words })).toBe('ok')
    const { tip } = await seen(other)
    const last = tip.events.at(-1)
    const told = [...stateLines(voice, tip), last && sayEvent(voice, last).title].join()
    expect(told).toContain('单独办')
    expect(told).toContain(words)
    expect(told).not.toMatch(/换人|公开计数|重新办/)

    await work(house, handler, into, ...closing)
    const { tip: disputed } = await sendVerdict(house, into, { verdict: 'disputed' })
    if (!disputed) throw new Error('there is no tip')
    expect(stateLines(voice, disputed).join()).toMatch(/换人.*公开计数/)
    expect(disputed.dueBy >= addDays(dayInShanghai(house.now()), 15)).toBe(true)
  })
})
