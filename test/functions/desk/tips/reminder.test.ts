import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OverviewReply } from '../../../../shared/contract/overview.ts'
import { QueueReply } from '../../../../shared/contract/queue.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { codeOf, handlingIn, quiet } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { follow } from '../../../fixtures/reporter.ts'
import { closing, look, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored } = handlingIn(() => house)

const inDays = (count: number) => addDays(dayInShanghai(house.now()), count)
async function remind(tip: string, day?: string, by = 'jiangning-handler'): Promise<string> {
  const someone = await officer(house, by)
  const { version } = await someone.show(tip)
  return codeOf(await someone.ask('desk', `/tips/${tip}/reminder`, { version, ...(day && { day }) }))
}
async function due(by = 'jiangning-handler'): Promise<string[]> {
  const someone = await officer(house, by)
  const reply = await someone.ask('desk', '/tips?due=remind')
  return QueueReply.parse(await reply.json()).tips.map(({ id }) => id)
}

describe('the day on which an office wants to be reminded', () => {
  it('is one, changed and taken away by staff of the office, each an event of the history', async () => {
    const { id } = await file(quiet)
    const [first, second] = [inDays(10), inDays(20)]
    for (const day of [first, second, undefined]) expect(await remind(id, day)).toBe('ok')
    const { history, remindOn } = await stored(id)
    expect(remindOn).toBeUndefined()
    const told = history.filter(({ kind }) => kind === 'reminder')
    expect(told.map(({ sets }) => sets?.remindOn)).toEqual([first, second, undefined])
    expect(told[0]?.by).toMatchObject({ who: 'staff', office: '320115' })
    // Nothing but the day is in the open.
    expect(told.map((one) => Object.keys(one).sort())[0]).toEqual([
      ...['by', 'day', 'hash', 'kind', 'n', 'sets', 'state'],
    ])
    const body = { version: (await stored(id)).version, day: first, why: '示例' }
    const more = await (await officer(house, 'jiangning-handler')).ask('desk', `/tips/${id}/reminder`, body)
    expect(await codeOf(more)).toBe('badRequest')
  })

  it('is in no answer to the reporter', async () => {
    const ready = await file(quiet)
    const day = inDays(11)
    await remind(ready.id, day)
    const { text } = await follow(house, ready.keys.lookup)
    expect(text).not.toContain('remind')
    expect(text).not.toContain(day)
  })

  it('brings the tip into the list and the count of those that are due, from that day on', async () => {
    const { id } = await file(quiet)
    const count = async () => {
      const reply = await (await officer(house, 'jiangning-lead')).ask('desk', '/overview')
      return OverviewReply.parse(await reply.json()).offices[0]?.remind
    }
    const before = await count()
    await remind(id, inDays(3))
    expect([(await due()).includes(id), await count()]).toEqual([false, before])
    house.time.offset = 3 * DAY
    expect([(await due()).includes(id), await count()]).toEqual([true, (before ?? 0) + 1])
    house.time.offset = 5 * DAY
    expect(await due()).toContain(id)
  })

  it.each([
    ['yesterday', () => inDays(-1)],
    ['in three years', () => inDays(3 * 365)],
    ['a day that is none', () => '2027-02-30'],
  ])('%s is refused', async (_, day) => {
    const { id } = await file(quiet)
    expect(await remind(id, day())).toBe('badRequest')
    expect((await stored(id)).remindOn).toBeUndefined()
  })

  it('goes when the tip is closed, and a settled one takes none', async () => {
    const ready = await file(quiet)
    await remind(ready.id, inDays(2))
    expect((await work(house, 'jiangning-handler', ready, ...closing)).status).toBe(200)
    const tip = await stored(ready.id)
    expect([tip.state, tip.remindOn]).toEqual(['closed', undefined])
    house.time.offset = 3 * DAY
    expect(await due()).not.toContain(ready.id)
    expect(await remind(ready.id, inDays(2))).toBe('step')
  })

  it('goes when the tip becomes another office’s', async () => {
    const ready = await file(quiet)
    await remind(ready.id, inDays(2))
    await look(house, 'jiangning-handler', ready.id)
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(ready.id)
    const tip = { id: ready.id, identity: ready.identity, office: '320115', version }
    const request = await transferRequest(house, tip, '320114')
    expect(await codeOf(await someone.ask('desk', `/tips/${ready.id}/steps`, request))).toBe('ok')
    expect((await stored(ready.id)).remindOn).toBeUndefined()
  })

  it('set by two at once stands once', async () => {
    const { id } = await file(quiet)
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(id)
    const replies = await Promise.all(
      [4, 5].map((days) => someone.ask('desk', `/tips/${id}/reminder`, { version, day: inDays(days) })),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})
