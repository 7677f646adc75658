import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { addDays } from '../../../../shared/value/day.ts'
import { codeOf, handlingIn, quiet, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { sendVerdict } from '../../../fixtures/message.ts'
import { officer } from '../../../fixtures/officer.ts'
import { closing, inspected, look, record, work } from '../../../fixtures/work.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored, step, told } = handlingIn(() => house)

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
