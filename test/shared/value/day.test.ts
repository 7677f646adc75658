import { expect, it } from 'vitest'
import { addDays, isDay } from '../../../shared/value/day.ts'

it('is a day of which one can count on, either way', () => {
  for (const day of ['1900-01-01', '2023-02-28', '2024-02-29', '2999-12-31']) {
    expect(isDay(day), day).toBe(true)
    for (const count of [-1, 1]) expect(addDays(day, count), day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
  for (const text of ['9999-12-31', '0000-01-01', '3000-01-01', '1899-12-31', '2023-02-29', '2023-2-1'])
    expect(isDay(text), text).toBe(false)
})
