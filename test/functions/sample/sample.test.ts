import { afterAll, describe, expect, it } from 'vitest'
import { addCases } from '../../../cdk/local/sample/cases.ts'
import { createConsole } from '../../../cdk/local/sample/console.ts'
import { sampleFiling } from '../../../cdk/local/sample/file-tip.ts'
import { addProgress } from '../../../cdk/local/sample/progress.ts'
import { addTips } from '../../../cdk/local/sample/tips.ts'
import { toldTips } from '../../../cdk/local/sample/told-tips.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { states } from '../../../shared/lifecycle/states.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publishOf } from '../../fixtures/publish.ts'
import { dumpTable, type Row } from '../../privacy/dump.ts'

const houses: House[] = []
afterAll(async () => {
  for (const house of houses) await house.close()
})

async function newHouse() {
  const house = await openHouse()
  houses.push(house)
  return { house, act: createConsole(house, house.keys) }
}

describe('sample tips', () => {
  // After the long holidays: the second on a day of rest.
  it.each(['2026-10-09', '2027-02-21'])(
    'stand in every state on %s, with a dispute, a rating and a reward open',
    async (today) => {
      const { house, act } = await newHouse()
      await addTips({ stores: house, keys: house.keys, act, today })
      const tips = await Promise.all(
        toldTips.map(({ name }) => house.tips.readTip(sampleFiling(house.keys, name).tip)),
      )
      const met = new Set(tips.map((tip) => tip?.state))
      expect(states.filter((state) => !met.has(state))).toEqual(['archived'])
      expect(tips.filter((tip) => tip?.disputes)).toHaveLength(1)
      expect(tips.flatMap((tip) => tip?.answer?.rating ?? [])).toEqual(['good'])
      expect(tips.flatMap((tip) => (tip?.reward && !tip.reward.coded ? [tip.reward.amount] : []))).toEqual([
        500,
      ])
      for (const tip of tips) for (const { day } of tip?.history ?? []) expect(day <= today).toBe(true)
    },
  )

  it('say of every text that it is a sample', () => {
    const texts = toldTips.flatMap(({ site, narrative, turns = [] }) => [
      ...[site, narrative],
      ...turns.flatMap((turn) =>
        Object.entries(turn).flatMap(([name, text]) =>
          ['words', 'reply', 'result', 'text'].includes(name) ? [String(text)] : [],
        ),
      ),
    ])
    expect(texts.length).toBeGreaterThan(40)
    for (const text of texts) expect(text).toContain('示例')
  })
})

describe('sample cases and figures', () => {
  const rows = async (house: House, kind: (row: Row) => boolean) =>
    (await dumpTable(house, 'records')).filter(kind)

  it('hold no case that says that a tip came, and a firm that comes twice', async () => {
    const { house, act } = await newHouse()
    await addCases(act, house.keys, '2027-02-21')
    const cases = await rows(house, ({ content }) => (content as { title?: string })?.title !== undefined)
    const text = JSON.stringify(cases)
    expect(cases.length).toBeGreaterThan(5)
    expect(text).not.toMatch(/举报|线索|来信|来电|群众|反映|信访|投诉/)
    const names = cases.flatMap(({ content }) =>
      (content as { firms: { name: string }[] }).firms.map(({ name }) => name),
    )
    expect(names.length).toBeGreaterThan(new Set(names).size)
  })

  it('are irregular, and keep the proportions of the cities', async () => {
    const { house, act } = await newHouse()
    const published: string[] = []
    await addProgress(act, async () => {
      const publisher = createPublisher(publishOf(house))
      await publisher.tick()
      published.push('once')
    })
    const handedIn = (
      await house.records.readSubmissions({
        ...{ campaign: '2023', sheet: 'figures', period: '2023-09' },
      })
    ).filter(({ accepted }) => accepted)
    // One city did not report that month.
    expect(handedIn).toHaveLength(12)
    expect(published).toEqual(['once'])
    const all = await Promise.all(handedIn.map(({ rows }) => house.files.readRows(rows)))
    const ratios = all.flat().filter(({ of }) => of !== undefined)
    for (const { value = 0, of = 0 } of ratios) expect(Number(value)).toBeLessThanOrEqual(Number(of))
    const sites = (city: string) =>
      Number(ratios.find((row) => row.area === city && row.indicator === 'sweep2')?.of ?? 0)
    expect(sites('320500')).toBeGreaterThan(3 * sites('320700'))
    const parts = ratios.filter((row) => row.area === '320500').map(({ value }) => value)
    expect(new Set(parts).size).toBeGreaterThan(parts.length * 0.7)
  })
})
