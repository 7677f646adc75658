import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { districts } from '../../../shared/place/division.ts'
import { nearestTold } from '../../../shared/progress/compose-edition.ts'
import { suppressFew } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const planOf = (kind: string, cumulative?: true) =>
  ({ indicators: [{ id: 'people', kind, few: true, cumulative }] }) as unknown as Campaign
const counted = planOf('count')
const CITY = '320500'
const places = districts.filter(({ cityCode }) => cityCode === CITY).map(({ code }) => code)

type Cell = Readonly<Partial<Record<'value' | 'of', number | string>>> | undefined
/** Rows of a city and its first places; without a number a place says why, or has no row. */
const table = (city: Cell, cells: readonly Cell[], says = true): SheetRow[] =>
  [city, ...cells].flatMap((cell, n): SheetRow[] => {
    const row = { area: n === 0 ? CITY : (places[n - 1] ?? ''), indicator: 'people' }
    if (cell === undefined) return says ? [{ ...row, missing: '还在核对' }] : []
    return [{ ...row, ...cell }]
  })
const cellsOf = (rows: readonly SheetRow[]) => {
  const city = rows.find(({ area }) => area === CITY)
  return { city, told: rows.filter((row) => row !== city && typeof row.value === 'number') }
}

/** What one has by taking from a city's total all that is told of its places: part, whole, and what lies between. Nothing without a total. */
function subtracted(rows: readonly SheetRow[]): number[] | undefined {
  const { city, told } = cellsOf(rows)
  if (typeof city?.value !== 'number' || told.length === 0) return undefined
  const left = (column: string) =>
    told.reduce((rest, row) => rest - Number(row[column]), Number(city[column]))
  return typeof city.of === 'number'
    ? [left('value'), left('of'), left('of') - left('value')]
    : [left('value')]
}
const isFew = (count: number) => count >= 1 && count <= 4

describe('a place without a number beside its city’s total', () => {
  const sevens = places.slice(1).map(() => ({ value: 7 }))
  const sum = 7 * sevens.length

  it.each([true, false])('is not told by subtraction, with a reason or without a row: %s', (says) => {
    const nines = sevens.slice(1).map(() => ({ value: 9 }))
    const total = 9 * nines.length + 7 + 2
    const rows = table({ value: total }, [...nines, undefined, { value: 7 }], says)
    expect(subtracted(rows)).toEqual([2])
    const shown = suppressFew(rows, counted)
    expect(cellsOf(shown).city?.value).toBe(total)
    expect(subtracted(shown)).toEqual([9])
  })

  it('nor where the place hands in later, or the total was known without it', () => {
    const without = suppressFew(table({ value: sum }, [...sevens, undefined]), counted)
    expect(subtracted(without)).toEqual([0])
    const later = suppressFew(table({ value: sum + 2 }, [...sevens, undefined]), counted, [without])
    expect(cellsOf(later).city?.value).toBe('suppressed')
    const handedIn = suppressFew(table({ value: sum + 2 }, [...sevens, { value: 2 }]), counted, [without])
    expect(cellsOf(handedIn).city?.value).toBe('suppressed')
  })

  it('nor where it was told before, and is in the total still', () => {
    // Of those without 36 and 46 the first edition leaves 24; the second, without 46 alone, 25.
    const [a, b, c, d] = [{ value: 2 }, { value: 22 }, { value: 36 }, { value: 46 }]
    const first = suppressFew(table({ value: 106 }, [a, b, c, d]), counted)
    expect(first.map(({ value }) => value)).toEqual([106, 'suppressed', 'suppressed', 36, 46])
    const second = suppressFew(table({ value: 71 }, [a, b, undefined, d]), counted, [first])
    expect(cellsOf(second).city?.value).toBe('suppressed')
    // The other way round: one is in the first total, and says its number later.
    const early = suppressFew(table({ value: 71 }, [a, b, undefined, d]), counted)
    const late = suppressFew(table({ value: 106 }, [a, b, c, d]), counted, [early])
    const isTold = (rows: readonly SheetRow[]) => typeof cellsOf(rows).city?.value === 'number'
    expect(isTold(early) && isTold(late)).toBe(false)
    // A place that was in neither total before, and has many, hides none.
    const without = suppressFew(table({ value: 70 }, [a, b, undefined, d]), counted)
    expect(
      isTold(without) && isTold(suppressFew(table({ value: 106 }, [a, b, c, d]), counted, [without])),
    ).toBe(true)
  })

  it('nor by those that an earlier edition told, whatever is hidden of them now', () => {
    // 49 in all, of which 23 are told; then 25 come, and 1: who hides 23 again hides nothing.
    const first = suppressFew(table({ value: 49 }, [{ value: 23 }, undefined, undefined], false), counted)
    const now = table({ value: 49 }, [{ value: 23 }, { value: 25 }, { value: 1 }], false)
    const shown = suppressFew(now, counted, [first])
    expect(cellsOf(first).told.map(({ value }) => value)).toEqual([23])
    expect(cellsOf(shown).told.map(({ value }) => value)).toEqual([23])
  })

  it('of a ratio is not told by its part, its whole, or what lies between', () => {
    const plan = planOf('ratio')
    for (const city of [
      { value: 42, of: 62 },
      { value: 42, of: 60 },
      { value: 55, of: 85 },
      { value: 40, of: 62 },
      { value: 50, of: 71 },
    ]) {
      const rows = table(city, [{ value: 20, of: 30 }, { value: 20, of: 30 }, undefined])
      expect(subtracted(rows)?.some(isFew)).toBe(city.value !== 55)
      expect(subtracted(suppressFew(rows, plan))?.some(isFew) ?? false).toBe(false)
    }
  })

  it('is shown what it does not tell: nothing left, or many', () => {
    for (const value of [sum, sum + 5, sum + 27]) {
      const rows = table({ value }, [...sevens, undefined])
      expect(suppressFew(rows, counted)).toEqual(rows)
    }
  })
})

describe('a part and a whole that are counted from the first day on', () => {
  const plan = planOf('ratio', true)
  const published = (rows: SheetRow[], others: Readonly<Record<string, SheetRow[]>>, by = plan) => {
    const told = new Map(Object.entries(others).map(([month, one]) => [month, [one]]))
    return suppressFew(rows, by, [], nearestTold(sheets.figures, by, '2023-10', told))
  }
  const september = table({ value: 1157, of: 1223 }, [])

  it.each([
    ['one was tested and failed', { value: 1157, of: 1224 }],
    ['one was tested and passed', { value: 1158, of: 1224 }],
    ['one of those tested passed after all', { value: 1158, of: 1223 }],
    ['ten passed and one failed', { value: 1167, of: 1234 }],
  ])('do not tell of %s', (_, city) => {
    expect(published(table(city, []), { '2023-09': september })[0]).toMatchObject({
      ...{ value: 'suppressed', of: 'suppressed' },
    })
    expect(published(table(city, []), { '2023-11': september })[0]?.value).toBe('suppressed')
  })

  it('are shown where many came, and none; of the month alone they are held against nothing', () => {
    for (const city of [
      { value: 1167, of: 1243 },
      { value: 1157, of: 1223 },
    ])
      expect(published(table(city, []), { '2023-09': september })).toEqual(table(city, []))
    const monthly = table({ value: 1157, of: 1224 }, [])
    expect(published(monthly, { '2023-09': september }, planOf('ratio'))).toEqual(monthly)
  })
})

describe('any tables, editions and months', () => {
  const number = fc.oneof(fc.nat(9), fc.integer({ min: 5, max: 40 }))
  /** What is true of a place, and whether it says so; a total may hold what it does not say. */
  const place = fc.record({ value: number, more: number, says: fc.boolean(), isIn: fc.boolean() })
  const truth = fc.array(place, { minLength: 3, maxLength: 3 })
  const step = fc.array(
    fc.record({ n: fc.nat(2), by: fc.integer({ min: 0, max: 6 }), more: fc.nat(6), says: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  type Place = { value: number; more: number; says: boolean; isIn: boolean }
  const handedIn = (all: readonly Place[], isRatio: boolean) => {
    const cell = ({ value, more }: { value: number; more: number }) =>
      isRatio ? { value, of: value + more } : { value }
    const sum = (of: 'value' | 'more') =>
      all.reduce((total, one) => total + (one.says || one.isIn ? one[of] : 0), 0)
    return table(
      cell({ value: sum('value'), more: sum('more') }),
      all.map((one) => (one.says ? cell(one) : undefined)),
    )
  }
  /** Tables in turn, each growing out of the one before. */
  const tables = (start: readonly Place[], steps: readonly (readonly Step[])[], isRatio: boolean) => {
    const all = [start]
    for (const changes of steps) {
      const next = [...(all.at(-1) ?? [])]
      for (const { n, by, more, says } of changes) {
        const { value, more: rest, isIn } = next[n] ?? { value: 0, more: 0, isIn: true }
        next[n] = { value: value + by, more: rest + more, says, isIn }
      }
      all.push(next)
    }
    return all.map((one) => handedIn(one, isRatio))
  }
  type Step = { n: number; by: number; more: number; says: boolean }
  const areas = (rows: readonly SheetRow[]) => cellsOf(rows).told.map(({ area }) => area)

  it('leave no few by taking what is told from a total', () => {
    fc.assert(
      fc.property(truth, fc.boolean(), (all, isRatio) => {
        const shown = suppressFew(handedIn(all, isRatio), planOf(isRatio ? 'ratio' : 'count'))
        expect((subtracted(shown) ?? []).filter(isFew)).toEqual([])
      }),
      { numRuns: 3000, seed: 15 },
    )
  })

  it('leave no few by taking one edition’s total from another’s', () => {
    fc.assert(
      fc.property(
        truth,
        fc.array(step, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (all, steps, isRatio) => {
          const editions: SheetRow[][] = []
          for (const rows of tables(all, steps, isRatio))
            editions.push(suppressFew(rows, planOf(isRatio ? 'ratio' : 'count'), editions))
          expect(differences(editions)).toEqual([])
        },
      ),
      { numRuns: 2000, seed: 15 },
    )
  })

  it('leave no few who came by taking one month from the next', () => {
    fc.assert(
      fc.property(
        truth,
        fc.array(step, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (all, steps, isRatio) => {
          const plan = isRatio ? planOf('ratio', true) : planOf('running')
          const months = new Map<string, SheetRow[][]>()
          for (const [n, rows] of tables(all, steps, isRatio).entries()) {
            const near = nearestTold(sheets.figures, plan, `2023-0${n + 1}`, months)
            months.set(`2023-0${n + 1}`, [suppressFew(rows, plan, [], near)])
          }
          const told = [...months.values()].map(([one = []]) => one)
          expect(differences(told)).toEqual([])
          for (const [n, rows] of told.entries())
            for (const row of rows) {
              const before = told[n - 1]?.find(({ area }) => area === row.area)
              for (const column of ['value', 'of'])
                expect(isFew(Number(row[column]) - Number(before?.[column]))).toBe(false)
            }
        },
      ),
      { numRuns: 2000, seed: 15 },
    )
  })

  /** Few people by whom what is left of a total differs between neighbours that tell of the same places. */
  function differences(all: readonly (readonly SheetRow[])[]): number[] {
    return all.slice(1).flatMap((rows, n) => {
      const before = all[n] ?? []
      const [now, then] = [subtracted(rows), subtracted(before)]
      if (!now || !then || `${areas(rows)}` !== `${areas(before)}` || now[0] === 0 || then[0] === 0) return []
      return now.map((count, at) => Math.abs(count - Number(then[at]))).filter(isFew)
    })
  }
})
