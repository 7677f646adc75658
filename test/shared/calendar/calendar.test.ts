import { describe, expect, it } from 'vitest'
import { calendarWith, knownCalendar } from '../../../shared/calendar/calendar.ts'
import { readDays } from '../../../shared/calendar/read-days.ts'
import { addWorkdays, isWorkday } from '../../../shared/calendar/workday.ts'
import { readMovedDays, writeMovedDays } from '../../../shared/tip/moved-days.ts'

describe('the calendar with a year added', () => {
  const added = calendarWith({ '2027': { off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'] } })

  it('counts the new year’s days as days off and make-up days', () => {
    expect(isWorkday('2027-01-04', added)).toBe(false)
    expect(isWorkday('2027-01-09', added)).toBe(true)
    // Wednesday 30 December 2026: 31 December, 5, 6, 7, 8, 9 January.
    expect(addWorkdays('2026-12-30', 6, added)).toEqual({ day: '2027-01-09', provisional: false })
  })

  it('and without it the same day is another, and provisional', () => {
    expect(addWorkdays('2026-12-30', 6)).toEqual({ day: '2027-01-07', provisional: true })
    expect(calendarWith(undefined)).toBe(knownCalendar)
  })
})

describe('a pasted list of days', () => {
  it.each([
    ['2027-01-01', ['2027-01-01']],
    ['2027年1月1日', ['2027-01-01']],
    ['1月1日', ['2027-01-01']],
    ['2/5', ['2027-02-05']],
    ['2月5日至7日', ['2027-02-05', '2027-02-06', '2027-02-07']],
    ['2月27日—3月1日', ['2027-02-27', '2027-02-28', '2027-03-01']],
    ['2027-02-05~2027-02-06', ['2027-02-05', '2027-02-06']],
    ['1月1日（周五），2月5日（星期五）', ['2027-01-01', '2027-02-05']],
    ['1月1日\n1月1日、10月1日', ['2027-01-01', '2027-10-01']],
    ['2027.10.1；2027.10.4', ['2027-10-01', '2027-10-04']],
  ])('%s', (text, days) => {
    expect(readDays(text, '2027')).toEqual({ days, unread: [] })
  })

  it.each(['春节', '2月30日', '13月1日', '3月5日至3月1日', '1月1日至12月31日', '7日'])(
    '%s is not understood and is said',
    (text) => {
      expect(readDays(text, '2027')).toEqual({ days: [], unread: [text] })
    },
  )
})

describe('moved days in a history', () => {
  it('come back as they were written', () => {
    const moved = [
      { which: 'acceptBy' as const, before: '2027-01-11', after: '2027-01-12' },
      { which: 'finishBy' as const, before: '2027-04-05', after: '2027-04-13' },
    ]
    expect(readMovedDays(writeMovedDays(moved))).toEqual(moved)
    expect(writeMovedDays(moved).length).toBeLessThanOrEqual(100)
    expect(readMovedDays('320115')).toEqual([])
  })
})
