import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { composeEdition } from '../../../shared/progress/compose-edition.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { suppressFew } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const plan = { id: '2023', indicators: [{ id: 'people', kind: 'count', few: true }] } as unknown as Campaign
const CITY = '320200'
const places = ['320205', '320206', '320211', '320213']

/** Numbers of the places, and their city's sum; a place without a number says why. */
type Numbers = readonly (number | undefined)[]
const rowsOf = (numbers: Numbers): SheetRow[] =>
  [totalOf(numbers), ...numbers].map((value, n) => {
    const row = { area: [CITY, ...places][n] ?? '', indicator: 'people' }
    return value === undefined ? { ...row, missing: '还没有统计' } : { ...row, value }
  })
const totalOf = (numbers: Numbers) => {
  const told = numbers.filter((one) => one !== undefined)
  return told.length === 0 ? undefined : told.reduce((all, one) => all + one, 0)
}

/** The editions of a history, each made after all that are public. */
function published(history: readonly Numbers[]): SheetRow[][] {
  const all: SheetRow[][] = []
  for (const numbers of history) all.push(suppressFew(rowsOf(numbers), plan, all))
  return all
}
const shown = (rows: readonly SheetRow[]) => rows.map(({ value }) => value)

describe('a number that an earlier edition showed and this one suppresses', () => {
  it('takes its city’s total with it, which would give it away, and no other that was told: that hides nothing', () => {
    const [third = [], fourth = []] = published([
      [15, 6, 50, 61],
      [2, 6, 50, 61],
    ])
    expect(shown(third)).toEqual([132, 15, 6, 50, 61])
    expect(shown(fourth)).toEqual(['suppressed', 'suppressed', 6, 50, 61])
  })

  it('keeps it away from every later edition in which the number stays suppressed', () => {
    const editions = published([
      [15, 6, 50, 61],
      [2, 6, 50, 61],
      [2, 6, 50, 70],
    ])
    expect(shown(editions[2] ?? [])[0]).toBe('suppressed')
  })

  it('stays suppressed under a total that is shown, and the total stays', () => {
    const editions = published([
      [3, 6, 50, 61],
      [8, 6, 50, 61],
    ])
    expect(editions.map((rows) => shown(rows).slice(0, 3))).toEqual([
      [120, 'suppressed', 'suppressed'],
      [125, 'suppressed', 'suppressed'],
    ])
  })

  it('is told to be hidden now, for one reason whether it is small or covers, and no new number nor note is', () => {
    const compose = (value: number, note: string, before?: SheetEdition): SheetEdition => {
      const rows = rowsOf([value, 6, 50, 61]).map((row) => ({ ...row, note }))
      const accepted = [{ area: CITY, submittedOn: '2023-11-03', rows, reasons: {} }]
      const made = composeEdition({
        ...{ sheet: sheets.figures, campaign: plan, period: '2023-10', expected: [CITY], accepted },
        ...{ day: '2023-11-10', before },
      })
      return { ...made, sample: true, salt: '0', log: { n: 1, hash: '0' } }
    }
    const first = compose(15, '再核过')
    const second = compose(2, '再核过', first)
    const told = (row: string, from: number) => ({
      ...{ edition: 2, day: '2023-11-10', row: `${row}/people`, column: 'value', from, to: 'suppressed' },
      reason: '人数少；或者它会让人算出别处的少数人，所以不再显示',
    })
    // The city's total would give the small one away.
    expect(second.revisions).toEqual([told(CITY, 132), told(places[0] ?? '', 15)])
    expect(second.rows.find(({ area }) => area === places[0])).not.toHaveProperty('note')
    expect(compose(2, '再核过', second).revisions).toEqual(second.revisions)
  })
})

/** A linear equation: a factor for each unknown, and what they come to. */
type Equation = number[]

/** Which unknowns a system of equations leaves one value each. The last number of each is its right side. */
function determined(system: readonly Equation[], unknowns: number): Set<number> {
  const rows = system.map((one) => [...one])
  const leads: number[] = []
  for (let column = 0; column < unknowns; column += 1) {
    const n = rows.findIndex((row, at) => at >= leads.length && Math.abs(row[column] ?? 0) > 1e-9)
    if (n < 0) continue
    const [lead = []] = rows.splice(n, 1)
    const unit = lead.map((one) => one / (lead[column] ?? 1))
    for (const row of rows) {
      const factor = row[column] ?? 0
      for (const [at, one] of unit.entries()) row[at] = (row[at] ?? 0) - factor * one
    }
    rows.splice(leads.length, 0, unit)
    leads.push(column)
  }
  const isAlone = (row: Equation) => row.slice(0, unknowns).filter((one) => Math.abs(one) > 1e-9).length === 1
  return new Set(leads.filter((_, n) => isAlone(rows[n] ?? [])))
}

/** Suppressed numbers below five that follow from all editions, for somebody who knows which places revised nothing. */
function given(history: readonly Numbers[], editions: readonly SheetRow[][]): string[] {
  const width = places.length + 1
  const unknowns = history.length * width
  const equation = (factors: readonly (readonly [number, number])[], right: number) => {
    const one: Equation = Array(unknowns + 1).fill(0)
    for (const [at, factor] of factors) one[at] = factor
    one[unknowns] = right
    return one
  }
  const truth = history.map((numbers) => [totalOf(numbers), ...numbers])
  const system = truth.flatMap((numbers, e) => [
    equation([[e * width, 1], ...numbers.slice(1).map((_, n) => [e * width + n + 1, -1] as const)], 0),
    ...numbers.flatMap((value, n) => {
      const told = editions[e]?.[n]?.value
      return [
        ...(value === undefined ? [equation([[e * width + n, 1]], 0)] : []),
        ...(typeof told === 'number' ? [equation([[e * width + n, 1]], told)] : []),
        ...truth.flatMap((then, before) =>
          before < e && n > 0 && value !== undefined && then[n] === value
            ? [
                equation(
                  [
                    [e * width + n, 1],
                    [before * width + n, -1],
                  ],
                  0,
                ),
              ]
            : [],
        ),
      ]
    }),
  ])
  const known = determined(system, unknowns)
  return truth.flatMap((numbers, e) =>
    numbers.flatMap((value, n) =>
      value !== undefined && value < 5 && editions[e]?.[n]?.value === 'suppressed' && known.has(e * width + n)
        ? [`edition ${e + 1}, row ${n}: ${value}`]
        : [],
    ),
  )
}

describe('all editions of a period together', () => {
  const number = fc.oneof(
    { weight: 5, arbitrary: fc.nat(9) },
    { weight: 4, arbitrary: fc.integer({ min: 10, max: 60 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
  const first = fc.tuple(number, number, number, number)
  /** Most places stay what they were: only so can others be computed. */
  const change = fc.array(fc.record({ place: fc.nat(3), to: number }), { minLength: 1, maxLength: 2 })
  const history = fc
    .tuple(first, fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([start, changes]) => {
      const all: Numbers[] = [start]
      for (const some of changes) {
        const next = [...(all.at(-1) ?? [])]
        for (const { place, to } of some) next[place] = to
        all.push(next)
      }
      return all
    })

  it('the solver finds what a lone revision would give away', () => {
    const told: Numbers[] = [
      [15, 6, 50, 61],
      [2, 6, 50, 61],
    ]
    const each = told.map((numbers) => suppressFew(rowsOf(numbers), plan))
    expect(given(told, each)).toEqual(['edition 2, row 1: 2'])
  })

  it('give no suppressed small number by subtraction', () => {
    fc.assert(
      fc.property(history, (told) => {
        expect(given(told, published(told))).toEqual([])
      }),
      { numRuns: 3000, seed: 18 },
    )
  })
})
