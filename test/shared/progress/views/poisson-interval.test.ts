import { describe, expect, it } from 'vitest'
import { poissonInterval } from '../../../../shared/progress/views/poisson-interval.ts'

describe('the exact interval of a Poisson count', () => {
  // Published tables of 95 % limits (Garwood 1936; Ulm 1990), two or three decimals.
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.242, 7.225],
    [3, 0.619, 8.767],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627],
  ])('of %i lies between %d and %d', (count, low, high) => {
    const found = poissonInterval(count)
    expect(found.low).toBeCloseTo(low, 2)
    expect(found.high).toBeCloseTo(high, 2)
  })

  it('holds the count, and widens less than the count grows, up to large ones', () => {
    for (const count of [1, 4, 37, 400, 3000]) {
      const { low, high } = poissonInterval(count)
      expect(low).toBeLessThan(count)
      expect(high).toBeGreaterThan(count)
      expect(high - low).toBeLessThan(4 * Math.sqrt(count) + 4)
    }
  })
})
