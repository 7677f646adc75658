import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkdays, isWorkday, workdaysBetween } from '../../../shared/calendar/workday.ts'
import { addDays, dayInShanghai, isDay } from '../../../shared/value/day.ts'

describe('working days', () => {
  /** Written by hand from the State Council's notices. */
  it.each([
    ['2023-01-27', false],
    ['2023-01-28', true],
    ['2023-10-06', false],
    ['2023-10-07', true],
    ['2024-02-04', true],
    ['2024-02-12', false],
    ['2024-10-12', true],
    ['2025-01-26', true],
    ['2025-02-04', false],
    ['2026-02-23', false],
    ['2026-02-28', true],
    ['2026-10-10', true],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('%s is one: %s', (day, expected) => {
    expect(isWorkday(day)).toBe(expected)
  })

  it('beyond the known calendar a day is provisional', () => {
    expect(addWorkdays('2026-12-28', 3)).toEqual({ day: '2026-12-31', provisional: false })
    expect(addWorkdays('2026-12-28', 4).provisional).toBe(true)
  })

  it('adding and counting agree', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((count) => addDays('2023-01-01', count))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const { day } = addWorkdays(from, count)
        expect(workdaysBetween(from, day)).toBe(count)
        expect(isWorkday(day)).toBe(true)
      }),
    )
  })
})

describe('a day', () => {
  it('is Shanghai’s, whatever the machine’s time zone', () => {
    const code = `const { dayInShanghai } = await import('./shared/value/day.ts'); console.log(dayInShanghai(new Date('2026-11-22T17:00:00Z')))`
    for (const TZ of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const root = join(import.meta.dirname, '..', '..', '..')
      const options = { cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' as const }
      expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], options).trim()).toBe(
        '2026-11-23',
      )
    }
    expect(dayInShanghai(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  })

  it.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['26-1-1', false],
    ['', false],
  ])('%j is real: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })
})
