import { describe, expect, it } from 'vitest'
import { medianOf, percentOf } from '../../../shared/progress/ratio.ts'

describe('per cent', () => {
  it('is told to a tenth', () => {
    expect(percentOf(976, 1000)).toBe(97.6)
    expect(percentOf(1, 3)).toBe(33.3)
    expect(percentOf(2, 3)).toBe(66.7)
    expect(percentOf(0, 5)).toBe(0)
    expect(percentOf(5, 5)).toBe(100)
  })

  it('is none of nothing, nor of a part above its whole', () => {
    for (const [part, whole] of [
      [0, 0],
      [2, 1],
      [-1, 5],
    ] as const)
      expect(percentOf(part, whole)).toBeUndefined()
  })

  it('whatever the numbers: between 0 and 100, grows with the part, and what is left makes the whole', () => {
    let seed = 7
    const random = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % (most + 1)
    }
    for (let n = 0; n < 5000; n++) {
      const whole = random(n % 2 === 0 ? 30 : 100_000) + 1
      const part = random(whole)
      const share = percentOf(part, whole) ?? Number.NaN
      expect(share >= 0 && share <= 100).toBe(true)
      if (part < whole) expect(share <= (percentOf(part + 1, whole) ?? -1)).toBe(true)
      expect(Math.abs(share + (percentOf(whole - part, whole) ?? Number.NaN) - 100) < 0.11).toBe(true)
      expect(Math.abs((share * whole) / 100 - part) <= whole * 0.000501).toBe(true)
      expect(percentOf(part * 10, whole * 10)).toBe(share)
    }
  })
})

describe('the middle', () => {
  it('is that of the numbers in order', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([4, 1, 10, 2])).toBe(3)
    expect(medianOf([])).toBeUndefined()
  })
})
