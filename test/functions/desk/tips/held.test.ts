import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { deriveFiling, newSeed } from '../../../../shared/filing/derive-filing.ts'
import { replay } from '../../../../shared/tip/standing.ts'
import { addDays } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { followed, sendVerdict } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { facts, type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { closing, inspected, look, paperOf, record, tellAgencies, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})

/** Not urgent, and urgent, with an agency that must be told. */
const [quiet, urgent] = [
  { ...facts, topic: 'PIT-03' },
  { ...facts, topic: 'PIT-01', urgent: true },
]

async function file(about = urgent, after?: Prepared): Promise<Prepared & { id: string }> {
  for (;;) {
    const seed = newSeed()
    if (after && deriveFiling(seed).tip < after.tip) continue
    const ready = await prepare(house, seed, { facts: about })
    const reply = await send(house, ready.tip, ready.ticket, ready.filing)
    if (reply.status !== 201) throw new Error(await reply.text())
    return { ...ready, id: ready.tip }
  }
}
async function stored(id: string) {
  const tip = await house.tips.readTip(id)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const codeOf = async (reply: Response) =>
  reply.ok ? 'ok' : ((await reply.json()) as { error: { code: string } }).error.code
async function step(username: string, tip: string, name: string, more: object = {}): Promise<string> {
  const someone = await officer(house, username)
  const { version } = await someone.show(tip)
  return codeOf(await someone.ask('desk', `/tips/${tip}/steps`, { step: name, version, ...more }))
}
const words = '示例：同一件事。'
const told = async (id: string) =>
  (await stored(id)).history
    .filter(({ kind }) => kind === 'escalated')
    .map((one) => `${one.reason} ${one.subject}`)

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

describe('time', () => {
  it('does not run anew because the office itself reopened', async () => {
    const tip = await file(quiet)
    await work(house, 'jiangning-lead', tip, ['accept'], ['refer', { words, agency: 'FIRE' }])
    const { finishBy } = await stored(tip.id)
    house.time.offset = Date.parse(`${addDays(finishBy, 3)}T12:00:00+08:00`) - Date.now()
    expect(await step('jiangning-lead', tip.id, 'reopen', { words })).toBe('ok')
    expect((await stored(tip.id)).finishBy).toBe(finishBy)
    expect(await told(tip.id)).toEqual(['finish 320100'])
    expect(await step('jiangning-lead', tip.id, 'refer', { words, agency: 'FIRE' })).toBe('ok')
    // An office above does set a new one.
    expect(await step('city-320100', tip.id, 'reopen', { words })).toBe('ok')
    expect((await stored(tip.id)).finishBy > finishBy).toBe(true)
  })

  it('a tip that is open 270 days after it was filed is told upwards, however its targets moved', async () => {
    const tip = await file(quiet)
    await work(house, 'jiangning-lead', tip, ['accept'], ['refer', { words, agency: 'FIRE' }])
    const { filedOn } = await stored(tip.id)
    const at = (days: number) => Date.parse(`${addDays(filedOn, days)}T12:00:00+08:00`) - Date.now()
    house.time.offset = at(268)
    // Above the office, so that its target is a new one.
    expect(await step('city-320100', tip.id, 'reopen', { words })).toBe('ok')
    await makeRound(house)
    expect(await told(tip.id)).toEqual([])
    house.time.offset = at(270)
    await makeRound(house)
    expect(await told(tip.id)).toEqual(['long 320100'])
  })
})

describe('nothing is decided unread', () => {
  it('after a dispute it takes one’s own opening of after it', async () => {
    const tip = await file(quiet)
    await look(house, 'jiangning-lead', tip.id)
    await work(house, 'jiangning-handler', tip, ...closing)
    expect((await sendVerdict(house, tip, { verdict: 'disputed' })).tip?.state).toBe('reopened')
    expect((await (await officer(house, 'jiangning-lead')).show(tip.id)).opened).toBe(false)
    expect(await step('jiangning-lead', tip.id, 'inspect')).toBe('unopened')
    expect(await codeOf(await record(house, 'jiangning-lead', tip, inspected))).toBe('unopened')
    // That of a colleague does not stand for it.
    await look(house, 'jiangning-handler', tip.id)
    expect(await step('jiangning-lead', tip.id, 'inspect')).toBe('unopened')
    await look(house, 'jiangning-lead', tip.id)
    expect(await step('jiangning-lead', tip.id, 'inspect')).toBe('ok')
  })

  it('a record is written by who opened the tip', async () => {
    const tip = await file(quiet)
    await look(house, 'jiangning-handler', tip.id)
    expect(await codeOf(await record(house, 'jiangning-lead', tip))).toBe('unopened')
    expect(await codeOf(await record(house, 'jiangning-handler', tip))).toBe('ok')
  })

  it('a paper from before the filing, or of a day to come, is none', async () => {
    const tip = await file(quiet)
    await work(house, 'jiangning-handler', tip, ...closing.slice(0, 3))
    const { filedOn } = await stored(tip.id)
    for (const day of ['1990-01-01', addDays(filedOn, -1), addDays(filedOn, 1)]) {
      const document = { number: '示例1号', day }
      expect(await step('jiangning-handler', tip.id, 'rectify', { document }), day).toBe('documentDay')
    }
    const document = { number: '示例1号', day: filedOn }
    expect(await step('jiangning-handler', tip.id, 'rectify', { document })).toBe('ok')
  })
})

describe('where all who could decide are barred', () => {
  it('the clock puts it before the level above, though nobody tried', async () => {
    const tip = await file(quiet)
    await work(house, 'jiangning-handler', tip, ...closing.slice(0, 3))
    await work(house, 'jiangning-lead', tip, closing[3] ?? ['close'])
    await sendVerdict(house, tip, { verdict: 'disputed' })
    await makeRound(house)
    // The handler could still take it.
    expect(await told(tip.id)).toEqual([])
    const second = await file(quiet)
    await work(house, 'jiangning-handler', second, ...closing.slice(0, 2), [
      'unsubstantiate',
      { reason: 'none' },
    ])
    await work(house, 'jiangning-lead', second, ['close', { result: '示例：没有看到。' }])
    await sendVerdict(house, second, { verdict: 'disputed' })
    await makeRound(house)
    expect(await told(second.id)).toEqual(['another 320100'])
    expect(await step('jiangning-lead', second.id, 'inspect')).toBe('handedUp')
    expect(await told(second.id)).toEqual(['another 320100'])
  })
})
