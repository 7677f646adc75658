import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { districts } from '../../../shared/place/division.ts'
import { nearestTold } from '../../../shared/progress/compose-edition.ts'
import { suppressFew } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const plan = { indicators: [{ id: 'people', kind: 'running', few: true }] } as unknown as Campaign
const CITY = '320600'
const places = districts.filter(({ cityCode }) => cityCode === CITY).map(({ code }) => code)
const hidden = 'suppressed'

/** What is true of the places of a city, by their order. */
type Truth = readonly number[]
const rowsOf = (truth: Truth, total = sum(truth)): SheetRow[] =>
  [total, ...truth].map((value, n) => ({
    ...{ area: [CITY, ...places][n] ?? '', indicator: 'people', value },
  }))
const sum = (truth: Truth) => truth.reduce((all, one) => all + one, 0)
/** As published: the city's total, then its places. */
const told = (rows: readonly SheetRow[]) => rows.map(({ value }) => value)

/** An edition that is public, and what was public of other periods and of its own when it was made. */
interface Made {
  readonly rows: SheetRow[]
  readonly by: (truth: Truth) => SheetRow[]
}

/** Publishes editions in the order given, each after all that are public by then. */
function published(history: readonly { readonly month: string; readonly truth: Truth }[]): Made[] {
  const all = new Map<string, SheetRow[][]>()
  return history.map(({ month, truth }) => {
    const others = new Map([...all].filter(([one]) => one !== month).map(([one, own]) => [one, [...own]]))
    const earlier = [...(all.get(month) ?? [])]
    const near = nearestTold(sheets.figures, plan, month, others)
    const by = (numbers: Truth) => suppressFew(rowsOf(numbers), plan, earlier, near)
    const rows = by(truth)
    all.set(month, [...earlier, rows])
    return { rows, by }
  })
}

const months = (...truths: Truth[]) =>
  published(truths.map((truth, n) => ({ month: `2023-0${n + 5}`, truth }))).map(({ rows }) => told(rows))

describe('a running total of few people', () => {
  it.each([
    [
      [4, 7, 11],
      [5, 7, 18],
    ],
    [
      [3, 8, 11],
      [5, 8, 18],
    ],
    [
      [10, 20, 30],
      [20, 20, 30],
    ],
  ])('is told of a city, and of none of its places: %j, then %j', (may, june) => {
    const none = [hidden, hidden, hidden]
    expect(months(may, june)).toEqual([
      [sum(may), ...none],
      [sum(june), ...none],
    ])
  })

  it('is not told of a city where a place came to it since the last edition, or an edition told its places', () => {
    const later = (first: readonly SheetRow[]) => told(suppressFew(rowsOf([10, 20, 2]), plan, [first]))
    const [city, ...own] = rowsOf([10, 20])
    const kept = own.map((row) => ({ ...row, value: hidden }))
    const missing: SheetRow = { area: places[2] ?? '', indicator: 'people', missing: '还在核对' }
    const none = [hidden, hidden, hidden]
    expect(later([...(city ? [city] : []), ...kept, missing])).toEqual([hidden, ...none])
    expect(later(rowsOf([10, 20, 2]))).toEqual([hidden, ...none])
  })
})

/** All truths that somebody may think of who knows what is public, that a total is its sum, and how numbers are kept away. */
function worlds({ rows, by }: Made, least: Truth, most: Truth): Truth[] {
  const [total, ...shown] = told(rows)
  const same = JSON.stringify(told(rows))
  const all = shown.reduce<number[][]>(
    (some, value, n) => {
      const own =
        typeof value === 'number'
          ? [value]
          : Array.from({ length: (most[n] ?? 0) - (least[n] ?? 0) + 1 }, (_, up) => (least[n] ?? 0) + up)
      return some.flatMap((one) => own.map((next) => [...one, next]))
    },
    [[]],
  )
  return all.filter(
    (truth) =>
      (typeof total !== 'number' || sum(truth) === total) && JSON.stringify(told(by(truth))) === same,
  )
}

const isBelow = (one: Truth, other: Truth) => one.every((value, n) => value <= (other[n] ?? 0))

/** The truths of each edition, oldest month first, that go with all the others': a count never falls. */
function possible(chain: readonly Made[], most: number): Truth[][] {
  const bounds = chain.map((_, at) =>
    places.slice(0, (chain[0]?.rows.length ?? 1) - 1).map((__, n) => {
      const of = (some: readonly Made[]) =>
        some.flatMap(({ rows }) =>
          typeof rows[n + 1]?.value === 'number' ? [Number(rows[n + 1]?.value)] : [],
        )
      return [Math.max(0, ...of(chain.slice(0, at))), Math.min(most, ...of(chain.slice(at)))] as const
    }),
  )
  const all = chain.map((made, at) =>
    worlds(
      made,
      (bounds[at] ?? []).map(([least]) => least),
      (bounds[at] ?? []).map(([, upper]) => upper),
    ),
  )
  for (let at = 1; at < all.length; at++)
    all[at] = (all[at] ?? []).filter((one) => all[at - 1]?.some((before) => isBelow(before, one)))
  for (let at = all.length - 2; at >= 0; at--)
    all[at] = (all[at] ?? []).filter((one) => all[at + 1]?.some((after) => isBelow(one, after)))
  return all
}

const isFew = (count: number) => count > 0 && count < 5

/** Small numbers, and small growths from one month to the next, that whoever knows all of that has exactly. */
function givenAway(
  chain: readonly (Made & { readonly month: string; readonly truth: Truth })[],
  most: number,
) {
  const all = possible(chain, most)
  return chain.flatMap(({ truth, month }, at) => {
    const worldsHere = all[at] ?? []
    const before = chain[at - 1]
    const pairs = worldsHere.flatMap((one) =>
      (all[at - 1] ?? []).filter((then) => isBelow(then, one)).map((then) => [then, one] as const),
    )
    return truth.flatMap((value, n) => {
      const alone = new Set(worldsHere.map((one) => one[n])).size < 2
      const grown = new Set(pairs.map(([then, one]) => Number(one[n]) - Number(then[n]))).size < 2
      const few = value - Number(before?.truth[n])
      return [
        ...(alone && isFew(value) ? [`${month} ${places[n]}: ${value}`] : []),
        ...(before && before.month !== month && grown && isFew(few)
          ? [`${month} ${places[n]}: +${few}`]
          : []),
      ]
    })
  })
}

describe('any months and editions together', () => {
  const MOST = 14
  /** What somebody thinks possible: more than is ever true, so that no bound tells anything. */
  const BEYOND = MOST + 6
  const start = fc.array(fc.oneof(fc.nat(6), fc.nat(9)), { minLength: 2, maxLength: 3 })
  const growth = fc.array(fc.oneof(fc.constant(0), fc.nat(4), fc.integer({ min: 5, max: 7 })), {
    ...{ minLength: 3, maxLength: 3 },
  })
  /** Growing truths, each of a new month or of a further edition of the same, and the order in which months come out. */
  const history = fc.record({
    start,
    steps: fc.array(fc.record({ growth, again: fc.nat(4) }), { minLength: 1, maxLength: 3 }),
    order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    isLate: fc.nat(2),
  })

  const chainOf = (first: Truth, steps: readonly { readonly growth: Truth; readonly again: number }[]) => {
    const chain = [{ month: '2023-05', truth: first }]
    for (const { growth: by, again } of steps) {
      const { month, truth } = chain.at(-1) ?? { month: '', truth: first }
      const next = `2023-0${Number(month.slice(5)) + 1}`
      chain.push({
        month: again === 0 ? month : next,
        truth: truth.map((value, n) => Math.min(MOST, value + (by[n] ?? 0))),
      })
    }
    return chain
  }

  it('give away no number of one to four, nor that so many came, to whoever knows the rule and that counts never fall', () => {
    let hiddenEver = 0
    fc.assert(
      fc.property(history, ({ start: first, steps, order, isLate }) => {
        const chain = chainOf(first, steps)
        // Months in any order; the editions of one in their own.
        const turn = (month: string) => (isLate === 0 ? Number(order[Number(month.slice(6)) - 5] ?? 0) : 0)
        const inTurn = chain.toSorted((one, other) => turn(one.month) - turn(other.month))
        const made = published(inTurn)
        const all = chain.map((one) => ({ ...one, ...(made[inTurn.indexOf(one)] as Made) }))
        hiddenEver += all.filter(({ rows }) => told(rows).includes(hidden)).length
        expect(givenAway(all, BEYOND)).toEqual([])
      }),
      { numRuns: 120, seed: 15 },
    )
    expect(hiddenEver).toBeGreaterThan(50)
  })

  it('of two cities give none away, in any two months', () => {
    const [most, likely] = [14, 9]
    const two = Array.from({ length: (most + 1) ** 2 }, (_, n) => [
      n % (most + 1),
      Math.floor(n / (most + 1)),
    ])
    const table = (truth: Truth): SheetRow[] =>
      truth.map((value, n) => ({ area: ['320100', '320200'][n] ?? '', indicator: 'people', value }))
    /** Numbers and growths of every history that looks the same in public. */
    const alike = new Map<string, { first: Truth; all: Set<number>[] }>()
    for (const may of two) {
      const first = suppressFew(table(may), plan)
      const near = nearestTold(sheets.figures, plan, '2023-06', new Map([['2023-05', [first]]]))
      for (const june of two.filter((one) => isBelow(may, one))) {
        const key = JSON.stringify([told(first), told(suppressFew(table(june), plan, [], near))])
        const numbers = [...may, ...june, ...june.map((value, n) => value - Number(may[n]))]
        const seen = alike.get(key) ?? { first: june, all: numbers.map(() => new Set()) }
        for (const [n, one] of numbers.entries()) seen.all[n]?.add(one)
        alike.set(key, seen)
      }
    }
    const known = [...alike].filter(
      ([, { first, all }]) =>
        first.every((one) => one <= likely) &&
        all.some((values) => values.size === 1 && [...values].every(isFew)),
    )
    expect(known).toEqual([])
    expect(alike.size).toBeGreaterThan(20)
  })

  it('would give one away if a month told all and the one before kept two away', () => {
    const may: SheetRow[] = rowsOf([4, 7, 11]).map((row, n) =>
      n === 1 || n === 2 ? { ...row, value: hidden } : row,
    )
    const few = (truth: Truth) =>
      rowsOf(truth).map((row, n) => (n === 1 || n === 2 ? { ...row, value: hidden } : row))
    const june = rowsOf([5, 7, 18])
    const chain = [
      { month: '2023-05', truth: [4, 7, 11], rows: may, by: few },
      { month: '2023-06', truth: [5, 7, 18], rows: june, by: (truth: Truth) => rowsOf(truth) },
    ]
    expect(possible(chain, BEYOND)[0]).toEqual([
      [4, 7, 11],
      [5, 6, 11],
    ])
  })
})
