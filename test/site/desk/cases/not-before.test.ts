import { describe, expect, it } from 'vitest'
import { laterBeside, laterDay } from '../../../../site/desk/cases/not-before.ts'

describe('the day before which a case does not come out', () => {
  it('is at least thirty days away, by chance up to sixty', () => {
    expect(laterDay('2026-11-26', 0)).toBe('2026-12-26')
    expect(laterDay('2026-11-26', 0.999999)).toBe('2027-01-25')
    const drawn = new Set(Array.from({ length: 200 }, () => laterDay('2026-11-26')))
    expect(drawn.size).toBeGreaterThan(10)
    expect([...drawn].every((day) => day >= '2026-12-26' && day <= '2027-01-25')).toBe(true)
  })

  it('is drawn once for a draft beside a tip, and never brought forward', () => {
    const first = laterBeside({ notBefore: '2026-11-26', floor: '' }, '2026-11-26')
    expect(first.floor >= '2026-12-26').toBe(true)
    expect(first.notBefore).toBe(first.floor)
    expect(laterBeside(first, '2026-11-26')).toBe(first)
    const late = laterBeside({ notBefore: '2027-09-01', floor: '' }, '2026-11-26')
    expect(late.notBefore).toBe('2027-09-01')
  })
})
