import { describe, expect, it } from 'vitest'
import { niceStep, placed, scaleOf } from '../../../../shared/progress/charts/scale.ts'

describe('a scale', () => {
  it('counts in steps of 1, 2, 2.5 and 5', () => {
    expect([0.9, 1.1, 2.1, 2.6, 5.1, 240, 1200].map(niceStep)).toEqual([1, 2, 2.5, 5, 10, 250, 2000])
  })

  it('of bars begins at nothing, and ends less than a step above the largest', () => {
    expect(scaleOf([61, 48], { fromZero: true })).toEqual({ from: 0, to: 80, ticks: [0, 20, 40, 60, 80] })
    for (const top of [1, 7, 13, 99, 101, 1234, 9876]) {
      const { to } = scaleOf([top], { fromZero: true })
      expect(to).toBeGreaterThanOrEqual(top)
      expect(to * 0.66).toBeLessThan(top)
    }
  })

  it('of marks begins later where much would stay empty', () => {
    expect(scaleOf([84.3, 100], { fromZero: false })).toEqual({
      from: 80,
      to: 100,
      ticks: [80, 85, 90, 95, 100],
    })
    expect(scaleOf([10, 100], { fromZero: false }).from).toBe(0)
  })

  it('holds where all are equal, or nothing is there', () => {
    expect(scaleOf([100, 100], { fromZero: false })).toMatchObject({ from: 96, to: 100 })
    expect(scaleOf([0, 0], { fromZero: false })).toMatchObject({ from: 0, to: 1 })
    expect(scaleOf([], { fromZero: true }).to).toBe(1)
  })

  it('places values between its ends, and what lies beyond at them', () => {
    const at = placed({ from: 50, to: 100, ticks: [] }, [10, 20])
    expect([50, 75, 100, 20, 130].map(at)).toEqual([10, 15, 20, 10, 20])
  })
})
