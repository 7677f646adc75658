import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { cities } from '../../../shared/place/division.ts'
import { openRows, suppressFew } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const plan = {
  indicators: [
    { id: 'people', kind: 'count', few: true },
    { id: 'sites', kind: 'count' },
    { id: 'green', kind: 'ratio', few: true },
  ],
} as unknown as Campaign
const row = (area: string, value: number, indicator = 'people'): SheetRow => ({ area, indicator, value })
const shown = (rows: SheetRow[]) =>
  Object.fromEntries(suppressFew(rows, plan).map(({ area, value = '' }) => [area, value]))

describe('counts of people that are few', () => {
  it('are suppressed among the cities, and one more with them, so that no total gives one away', () => {
    expect(shown([row('320100', 4), row('320200', 9), row('320300', 7), row('320400', 30)])).toEqual({
      ...{ '320100': 'suppressed', '320200': 9, '320300': 'suppressed', '320400': 30 },
    })
  })

  it('nought too, and what many are is shown', () => {
    expect(shown([row('320100', 0), row('320200', 1), row('320300', 70), row('320400', 30)])).toEqual({
      ...{ '320100': 'suppressed', '320200': 'suppressed', '320300': 70, '320400': 'suppressed' },
    })
    expect(shown([row('320100', 5), row('320200', 6)])).toEqual({ '320100': 5, '320200': 6 })
    expect(shown([row('320100', 0, 'sites'), row('320200', 9, 'sites')])).toEqual({
      '320100': 0,
      '320200': 9,
    })
  })

  it('among the districts of a city, all of them where the city itself is suppressed', () => {
    const of = shown([row('320100', 30), row('320102', 3), row('320104', 12), row('320105', 15)])
    expect(of).toEqual({ '320100': 30, '320102': 'suppressed', '320104': 'suppressed', '320105': 15 })
    const hidden = shown([row('320100', 4), row('320200', 40), row('320500', 6), row('320102', 4)])
    expect(hidden['320102']).toBe('suppressed')
  })

  it('of a ratio also by what the part leaves of its whole; nothing left tells of nobody', () => {
    const green = (area: string, value: number, of: number): SheetRow => ({
      area,
      indicator: 'green',
      value,
      of,
    })
    const rows = [
      green('320100', 915, 917),
      green('320200', 90, 96),
      green('320300', 80, 80),
      green('320400', 50, 90),
    ]
    expect(suppressFew(rows, plan).map(({ value, of }) => [value, of])).toEqual([
      ['suppressed', 'suppressed'],
      ['suppressed', 'suppressed'],
      [80, 80],
      [50, 90],
    ])
  })

  it('never one alone, whatever the numbers are', () => {
    const many = fc.array(fc.oneof(fc.nat(6), fc.nat(60)), { minLength: 1, maxLength: cities.length })
    fc.assert(
      fc.property(many, (values) => {
        const rows = values.map((value, n) => row(cities[n]?.code ?? '', value))
        const after = suppressFew(rows, plan)
        const isHidden = (n: number) => after[n]?.value === 'suppressed'
        const hidden = values.filter((_, n) => isHidden(n))
        for (const value of values.filter((_, n) => !isHidden(n))) expect(value).toBeGreaterThanOrEqual(5)
        const alone = hidden.length === 1 && values.length > 1
        expect(alone).toBe(false)
        if (hidden.length > 0 && hidden.length < values.length)
          expect(hidden.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(5)
      }),
    )
  })
})

describe('numbers that were suppressed', () => {
  it('stay so beside one that is not known, which they cover: 2 is hidden, and 7 with it', () => {
    const first = suppressFew(
      [row('320100', 2), row('320200', 7), row('320300', 30), row('320400', 31)],
      plan,
    )
    const hidden = ['suppressed', 'suppressed', 30, 31]
    expect(first.map(({ value }) => value)).toEqual(hidden)
    const next = [...first.slice(0, 1), row('320200', 7), row('320300', 30), row('320400', 31)]
    expect(suppressFew(next, plan, [first]).map(({ value }) => value)).toEqual(hidden)
    const other = [row('320100', 2), ...first.slice(1, 2), row('320300', 30), row('320400', 31)]
    expect(suppressFew(other, plan, [first]).map(({ value }) => value)).toEqual(hidden)
    // What covers goes on to when it is another number; once nothing is small, all are shown.
    const revised = (least: number) => [row('320100', least), row('320200', 40), ...next.slice(2)]
    expect(suppressFew(revised(2), plan, [first]).map(({ value }) => value)).toEqual(hidden)
    expect(suppressFew(revised(20), plan, [first]).map(({ value }) => value)).toEqual([20, 40, 30, 31])
  })
})

describe('rows as they are published', () => {
  it('lack every private column of every sheet', () => {
    for (const sheet of Object.values(sheets)) {
      const full = Object.fromEntries(
        Object.entries(sheet.columns).map(([name, { kind }]) => [
          name,
          kind === 'moment' ? '2023-09-21T08:30' : kind === 'count' ? 3 : `示例 ${name}`,
        ]),
      )
      const [open = {}] = openRows(sheet, [full])
      for (const [name, column] of Object.entries(sheet.columns))
        if (column.private || column.kind === 'moment')
          expect(open, `${sheet.id} ${name}`).not.toHaveProperty(name)
    }
  })

  it.each([
    ['2023-09-21T08:30', '2023-09-23T08:30', 48],
    ['2023-09-21T08:30', '2023-09-23T08:31', 49],
    ['2023-09-21T08:30', '2023-09-21T08:31', 1],
    ['2023-12-31T23:00', '2024-01-01T01:00', 2],
  ])('count begun hours: from %s to %s are %d', (occurredAt, reportedAt, hours) => {
    expect(openRows(sheets.accidents, [{ area: '320100', occurredAt, reportedAt }])).toEqual([
      { area: '320100', occurredOn: occurredAt.slice(0, 10), hours },
    ])
  })
})
