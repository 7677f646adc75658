import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createConsole } from '../../../cdk/local/sample/console.ts'
import { sampleFiling } from '../../../cdk/local/sample/file-tip.ts'
import { addTips } from '../../../cdk/local/sample/tips.ts'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { OverviewReply } from '../../../shared/contract/overview.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

const today = '2026-11-26'
let house: House

beforeAll(async () => {
  house = await openHouse()
  const act = createConsole(house, house.keys)
  await addTips({ stores: house, keys: house.keys, act, today })
  house.time.offset = Date.parse(`${today}T12:00:00+08:00`) - Date.now()
})
afterAll(() => house.close())

const overview = async (username: string, query = '') => {
  expect(await countChanges(house)).toBe(true)
  const reply = await (await officer(house, username)).ask('desk', `/overview${query}`)
  return OverviewReply.parse(await reply.json())
}

describe('the overview of a lived-in office', () => {
  it('sets this month beside the last', async () => {
    const { months } = await overview('jiangning-lead')
    expect(months).toMatchObject([
      // Declined, not substantiated, closed, referred, merged; one that was reopened waits for its next outcome.
      { month: '2026-11', filed: 9, decided: 5, onTime: 5, disputed: 0, passed: 0 },
      { month: '2026-10', filed: 3, decided: 0, onTime: 0, disputed: 1, passed: 0 },
    ])
    // 2, 2, 2, 5 and 12 working days from filing.
    expect(months[0]?.medianDays).toBe(2)
    expect(months[1]).not.toHaveProperty('medianDays')
  })

  it('counts what a person has in hand, and nobody of another office', async () => {
    const someone = await officer(house, 'jiangning-lead')
    const tip = sampleFiling(house.keys, 'edge').tip
    const { version } = await someone.show(tip)
    const sub = 'sample-jiangning-handler'
    await someone.ask('desk', `/tips/${tip}/assignee`, { version, sub })
    const { people } = await overview('jiangning-lead')
    expect(people.find((one) => one.sub === sub)?.open).toBe(5)
    expect((await overview('city-320100', '?below=1')).people.map((one) => one.sub)).not.toContain(sub)
  })

  it('a city’s months are those of all its offices', async () => {
    const { months } = await overview('city-320100', '?below=1')
    // With the two of Yuhuatai: one passed there, one about the district itself, which the city handles.
    expect(months[0]).toMatchObject({ filed: 11, passed: 1 })
  })
})
