import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { nearestTold } from '../../../shared/progress/compose-edition.ts'
import { suppressFew } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const plan = { indicators: [{ id: 'banned', kind: 'running', few: true }] } as unknown as Campaign
const month = (values: Readonly<Record<string, number | string>>): SheetRow[] =>
  Object.entries(values).map(([area, value]) => ({ area, indicator: 'banned', value }))

/** What is published of a month, the other months being public as they are. */
function published(
  period: string,
  values: Readonly<Record<string, number>>,
  others: Readonly<Record<string, readonly Readonly<Record<string, number | string>>[]>>,
) {
  const told = new Map(Object.entries(others).map(([one, editions]) => [one, editions.map(month)]))
  const near = nearestTold(sheets.figures, plan, period, told)
  const rows = suppressFew(month(values), plan, [], near)
  return Object.fromEntries(rows.map(({ area, value = '' }) => [String(area), value]))
}
const [nanjing, wuxi, xuzhou] = ['320100', '320200', '320300']
const hidden = 'suppressed'

describe('a running total of few people', () => {
  const august = { [nanjing]: 5, [wuxi]: 30, [xuzhou]: 60 }

  it('is suppressed where it tells that a few came since the last month, and one more with it', () => {
    expect(published('2023-09', { [nanjing]: 6, [wuxi]: 30, [xuzhou]: 66 }, { '2023-08': [august] })).toEqual(
      {
        ...{ [nanjing]: hidden, [wuxi]: hidden, [xuzhou]: 66 },
      },
    )
  })

  it('is shown where nobody came, or many did', () => {
    const now = { [nanjing]: 10, [wuxi]: 30, [xuzhou]: 65 }
    expect(published('2023-09', now, { '2023-08': [august] })).toEqual(now)
  })

  it('is held against the last month that told it, over months that hid it', () => {
    const others = { '2023-08': [august], '2023-09': [{ ...august, [nanjing]: hidden, [wuxi]: hidden }] }
    const now = (nanjingNow: number) => ({ [nanjing]: nanjingNow, [wuxi]: 40, [xuzhou]: 60 })
    expect(published('2023-10', now(9), others)[nanjing]).toBe(hidden)
    expect(published('2023-10', now(10), others)[nanjing]).toBe(10)
  })

  it('is held against the edition that told it last, and against a later month where an older one is revised', () => {
    const twice = { '2023-08': [august, { ...august, [nanjing]: 20 }, { ...august, [nanjing]: hidden }] }
    expect(published('2023-09', { ...august, [nanjing]: 6 }, twice)[nanjing]).toBe(6)
    expect(published('2023-09', { ...august, [nanjing]: 21 }, twice)[nanjing]).toBe(hidden)
    expect(
      published('2023-08', { ...august, [nanjing]: 8 }, { '2023-09': [{ ...august, [nanjing]: 10 }] }),
    ).toEqual({
      ...{ [nanjing]: hidden, [wuxi]: hidden, [xuzhou]: 60 },
    })
  })

  it('of a district is suppressed with all of its city’s, so that the city’s own total tells nothing', () => {
    const before = { [nanjing]: 60, '320102': 20, '320104': 20, '320105': 20 }
    const now = { [nanjing]: 71, '320102': 21, '320104': 30, '320105': 20 }
    expect(published('2023-09', now, { '2023-08': [before] })).toEqual({
      ...{ [nanjing]: 71, '320102': hidden, '320104': hidden, '320105': hidden },
    })
    // The city itself moved by one: its places are hidden with it.
    const one = { ...before, [nanjing]: 61, '320102': 21 }
    expect(published('2023-09', one, { '2023-08': [before] })).toEqual({
      ...{ [nanjing]: hidden, '320102': hidden, '320104': hidden, '320105': hidden },
    })
  })

  it('alone is another thing than a count of the month: that is held against nothing', () => {
    const counts = { indicators: [{ id: 'banned', kind: 'count', few: true }] } as unknown as Campaign
    const near = month(august)
    expect(nearestTold(sheets.figures, counts, '2023-09', new Map([['2023-08', [near]]]))).toEqual([])
    expect(suppressFew(month({ [nanjing]: 6 }), counts, [], [near])[0]?.value).toBe(6)
  })
})
