import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { replay } from '../../../../shared/tip/standing.ts'
import { codeOf, handlingIn, quiet, urgent, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { followed, sendVerdict } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { closing, look, paperOf, record, tellAgencies, work } from '../../../fixtures/work.ts'

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

describe('a tip that another is merged into', () => {
  let [into, other] = [{} as Awaited<ReturnType<typeof file>>, {} as Awaited<ReturnType<typeof file>>]
  beforeEach(async () => {
    into = await file(quiet)
    await work(house, 'jiangning-handler', into, ['accept'])
    other = await file(urgent, into)
    await look(house, 'jiangning-handler', other.id)
  })
  const merge = () => step('jiangning-handler', other.id, 'merge', { words, mergeInto: into.id })

  it('takes the earliest days of both, the urgency and what agencies are owed, and its clock tells of it', async () => {
    const lead = await officer(house, 'jiangning-lead')
    const { version } = await lead.show(into.id)
    await lead.ask('desk', `/tips/${into.id}/extension`, { version, words: '示例：延长。' })
    const [before, brought] = [await stored(into.id), await stored(other.id)]
    expect(before.finishBy > brought.finishBy).toBe(true)
    expect([before.critical, before.referrals]).toEqual([false, []])
    expect(await merge()).toBe('ok')
    const after = await stored(into.id)
    expect(after).toMatchObject({ critical: true, finishBy: brought.finishBy, referrals: brought.referrals })
    expect(replay(after.history)).toMatchObject({ critical: true, finishBy: brought.finishBy })
    expect(brought.referrals.length).toBeGreaterThan(0)
    house.time.offset = 5 * DAY
    await makeRound(house)
    expect(await told(into.id)).toEqual(['notify 320100'])
    expect(await told(other.id)).toEqual([])
  })

  it('is not told to its reporter by name', async () => {
    expect(await merge()).toBe('ok')
    const shown = await followed(house, into.keys.lookup)
    expect(shown?.events.at(-1)?.kind).toBe('joined')
    expect(JSON.stringify(shown)).not.toContain(other.id)
  })

  it('keeps the earlier day when it is accepted after that', async () => {
    const first = await file(quiet)
    await look(house, 'jiangning-handler', first.id)
    const second = await file(quiet, first)
    await work(house, 'jiangning-handler', second, ['accept'])
    const { finishBy } = await stored(second.id)
    expect(await step('jiangning-handler', second.id, 'merge', { words, mergeInto: first.id })).toBe('ok')
    house.time.offset = 10 * DAY
    expect(await step('jiangning-handler', first.id, 'accept')).toBe('ok')
    expect((await stored(first.id)).finishBy <= finishBy).toBe(true)
  })

  it('must have been opened by somebody of the office', async () => {
    const unread = await file(quiet)
    const later = await file(urgent, unread)
    await look(house, 'jiangning-handler', later.id)
    const refused = await step('jiangning-handler', later.id, 'merge', { words, mergeInto: unread.id })
    expect(refused).toBe('unopenedOther')
  })

  it('is not decided by who is barred of the one that waits on it', async () => {
    expect((await work(house, 'jiangning-handler', other, ...closing)).status).toBe(200)
    expect((await sendVerdict(house, other, { verdict: 'disputed' })).tip?.state).toBe('reopened')
    await look(house, 'jiangning-lead', other.id)
    expect(await step('jiangning-lead', other.id, 'merge', { words, mergeInto: into.id })).toBe('ok')
    expect(await step('jiangning-handler', into.id, 'inspect')).toBe('barred')
    expect(await codeOf(await record(house, 'jiangning-handler', into))).toBe('barred')
    expect(await step('jiangning-lead', other.id, 'split', { words })).toBe('ok')
    expect(await step('jiangning-handler', into.id, 'inspect')).toBe('ok')
  })
})

describe('what agencies are owed', () => {
  it('an urgent tip is not closed before they were told, and the refusal says which', async () => {
    const tip = await file()
    await work(house, 'jiangning-handler', tip, ...closing.slice(0, 3))
    const handler = await officer(house, 'jiangning-handler')
    const { version, referrals } = await handler.show(tip.id)
    const close = { step: 'close', version, result: '示例：好了。', document: paperOf(house) }
    const refused = await handler.ask('desk', `/tips/${tip.id}/steps`, close)
    const { error } = (await refused.json()) as { error: { code: string; fields: string[] } }
    expect([error.code, error.fields]).toEqual(['untold', referrals.map(({ agency }) => agency)])
    await tellAgencies(house, 'jiangning-handler', tip.id)
    const { version: now } = await handler.show(tip.id)
    expect((await handler.ask('desk', `/tips/${tip.id}/steps`, { ...close, version: now })).status).toBe(200)
  })

  it('outlives another outcome: it is told upwards when late, stands before that level, and can still be told', async () => {
    const tip = await file()
    await look(house, 'jiangning-handler', tip.id)
    expect(await step('jiangning-handler', tip.id, 'decline', { reason: 'vague' })).toBe('ok')
    house.time.offset = 5 * DAY
    await makeRound(house)
    expect(await told(tip.id)).toEqual(['notify 320100'])
    const city = await house.tips.listQueue({ office: '320100', list: 'attention' })
    expect(city.tips.map(({ id }) => id)).toContain(tip.id)
    const [duty] = (await stored(tip.id)).referrals
    expect(duty?.notifiedOn).toBeUndefined()
    await tellAgencies(house, 'jiangning-handler', tip.id)
    expect((await stored(tip.id)).referrals.every(({ notifiedOn }) => notifiedOn)).toBe(true)
  })
})
