import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countMonth } from '../../../functions/clock/count-month.ts'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { addCounts } from '../../../shared/handling/counts.ts'
import type { OfficeTally } from '../../../shared/handling/month.ts'
import { monthCounts, tallyOf } from '../../../shared/handling/tally.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { transferRequest } from '../../fixtures/pass-on.ts'
import { facts, prepare, send } from '../../fixtures/reporter.ts'
import { work } from '../../fixtures/work.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const line = (offices: readonly OfficeTally[] | undefined, office: string) =>
  offices?.find((one) => one.office === office)

describe('a month of handling', () => {
  it('is counted once after it ended, from what the histories say', async () => {
    const tips = await Promise.all([0, 1, 2].map(() => prepare(house, newSeed())))
    for (const one of tips) await send(house, one.tip, one.ticket, one.filing)
    const handler = await officer(house, 'jiangning-handler')
    const [first, second] = tips
    const tip = { id: first?.tip ?? '', identity: first?.identity ?? '', office: '320115', version: 1 }
    await handler.ask('desk', `/tips/${tip.id}/steps`, await transferRequest(house, tip, '320114'))
    const declined = { id: second?.tip ?? '', identity: second?.identity ?? '' }
    await work(house, 'jiangning-handler', declined, ['decline', { reason: 'vague' }])
    const month = dayInShanghai(house.now()).slice(0, 7)
    const next = new Date(`${month}-15T00:00:00Z`).getTime() + 20 * 86_400_000
    house.time.offset = next - Date.now()
    expect(await countMonth(house)).toBe(false)
    expect(await countChanges(house)).toBe(true)
    const runs = await Promise.all([countMonth(house), countMonth(house)])
    expect(runs.filter(Boolean)).toHaveLength(1)
    expect(await countMonth(house)).toBe(false)
    const found = (await house.records.readMonths()).find((one) => one.month === month)
    expect(line(found?.offices, '320115')).toMatchObject({
      received: 3,
      passedOn: 1,
      heldDays: 0,
      decided: 1,
    })
    expect(line(found?.offices, '320114')).toMatchObject({ received: 1, passedOn: 0, decided: 0 })
    expect(JSON.stringify(found)).not.toContain(tip.id)
    house.time.offset = 0
  })

  it('takes the median of the days held, blames a dispute on who decided, and counts no merger that was taken back', () => {
    const months: ReturnType<typeof monthCounts>[] = []
    const by = { who: 'staff' as const, office: '320115', name: '', sub: '' }
    const event = (n: number, more: object) => ({
      ...{ n, day: '2026-10-05', state: 'filed' as const, by, hash: '' },
      ...{ kind: 'step' as const, ...more },
    })
    for (const held of [1, 2, 9]) {
      const tip = {
        facts,
        ...{ acceptBy: '2026-10-04', finishBy: '2026-10-05' },
        history: [
          event(1, { kind: 'filed', subject: '320115', day: '2026-09-30' }),
          event(2, { step: 'transfer', subject: '320114', held }),
          event(3, { step: 'close' }),
          event(4, { step: 'reopen', by: { who: 'reporter' } }),
          event(5, { step: 'merge' }),
          event(6, { kind: 'undone' }),
          event(7, { step: 'close', day: '2026-11-01' }),
        ],
      }
      months.push(monthCounts(tip))
    }
    const october = addCounts(...months.map((one) => one['2026-10'] ?? {}))
    expect(tallyOf(october, ['320115', '320114']).offices).toMatchObject([
      { received: 0, passedOn: 3, heldDays: 2, decided: 0, disputed: 0 },
      { received: 3, passedOn: 0, decided: 3, onTime: 3, disputed: 3 },
    ])
  })
})
