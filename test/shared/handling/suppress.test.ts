import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicCounts } from '../../../shared/handling/public-month.ts'
import { suppress } from '../../../shared/handling/suppress.ts'

const counts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 500 })), {
  ...{ minLength: 2, maxLength: 30 },
})

describe('what is published of counts', () => {
  it.each<[string, number[], unknown[], unknown]>([
    ['all of them where none is small', [12, 7, 30], [12, 7, 30], 49],
    ['a small one never, and the next that would tell it', [12, 3, 30], ['suppressed', 'suppressed', 30], 45],
    ['nought as little as four', [0, 4, 30], ['suppressed', 'suppressed', 'suppressed'], 34],
    ['two small ones, when they are not few together', [3, 4, 30], ['suppressed', 'suppressed', 30], 37],
    ['equal ones together', [3, 8, 8, 9], ['suppressed', 'suppressed', 'suppressed', 9], 28],
    [
      'one more than those hidden, where they are equal',
      [4, 4, 5, 7],
      ['suppressed', 'suppressed', 'suppressed', 7],
      20,
    ],
    [
      'nothing of a month with hardly any',
      [0, 1, 2],
      ['suppressed', 'suppressed', 'suppressed'],
      'suppressed',
    ],
  ])('%s', (_, given, shown, total) => {
    const made = suppress(given)
    expect(made.counts).toEqual(shown)
    expect(made.total).toBe(total)
  })

  it('holds no count below five', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { counts: shown, total } = suppress(given)
        for (const [at, one] of shown.entries()) {
          if (one === 'suppressed') continue
          expect(one).toBe(given[at])
          expect(one).toBeGreaterThanOrEqual(5)
        }
        expect(total === 'suppressed' || total >= 5).toBe(true)
      }),
    )
  })

  it.each([2, 3, 4])('gives no small one of %d away to whoever knows the total and the rule', (many) => {
    const all = Array.from({ length: many }).reduce<number[][]>(
      (some) => some.flatMap((one) => Array.from({ length: 12 }, (_, next) => [...one, next])),
      [[]],
    )
    // All that look the same in public: a suppressed count is to be another in one of them.
    const alike = new Map<string, Set<number>[]>()
    for (const given of all) {
      const key = JSON.stringify(suppress(given))
      const seen = alike.get(key) ?? given.map(() => new Set<number>())
      for (const [n, one] of given.entries()) seen[n]?.add(one)
      alike.set(key, seen)
    }
    const known = [...alike].filter(([, seen]) =>
      seen.some((values) => values.size === 1 && [...values].every((one) => one > 0 && one < 5)),
    )
    expect(known).toEqual([])
    expect(alike.size).toBeGreaterThan(50)
  })

  it('gives no suppressed count away from the total', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { counts: shown, total } = suppress(given)
        const hidden = given.filter((_, at) => shown[at] === 'suppressed')
        if (hidden.length === 0 || total === 'suppressed') return
        const rest = hidden.reduce((sum, one) => sum + one, 0)
        // One unknown is known from the total; and what is left for several must not be few either.
        expect(hidden.length).toBeGreaterThan(1)
        expect(hidden.length === given.length || rest >= 5).toBe(true)
      }),
    )
  })
})

it('a median and a share are told only beside a count that is, and a share in tens of a per cent of twenty or more', () => {
  const office = (code: string, decided: number, onTime: number, passedOn: number) => ({
    ...{
      office: code,
      received: 50,
      passedOn,
      heldDays: 3,
      decided,
      onTime,
      disputed: 9,
      late: 9,
      destroyed: 9,
    },
  })
  const { offices } = publicCounts({
    offices: [
      office('320102', 24, 20, 9),
      office('320104', 19, 19, 3),
      office('320105', 300, 1, 4),
      office('320106', 3, 3, 60),
    ],
    groups: { FIRE: 40, PIT: 6 },
    outcomes: { decline: 6, unsubstantiate: 40, close: 300, merge: 0 },
  })
  expect(offices[0]).toMatchObject({ decided: 24, onTimePercent: 80, heldDays: 3 })
  expect(offices[1]).not.toHaveProperty('onTimePercent')
  expect(offices[1]).not.toHaveProperty('heldDays')
  expect(offices[2]).toMatchObject({ onTimePercent: 0 })
  expect(offices[3]).toMatchObject({ decided: 'suppressed', passedOn: 60 })
  expect(offices[3]).not.toHaveProperty('onTimePercent')
})
