import { expect, it } from 'vitest'
import { knownCalendar } from '../../../shared/calendar/calendar.ts'
import { median, monthFigures } from '../../../shared/handling/month-figures.ts'

const line = (filedOn: string, more: object = {}) => ({ filedOn, dueBy: '2026-11-20', transfers: 0, ...more })

it('a month counts what was filed in it, and what was brought to an outcome in it, whenever it was filed', () => {
  const lines = [
    // Monday to Wednesday: 2 working days; in time.
    line('2026-11-02', { settledOn: '2026-11-04' }),
    // Over a weekend: 3 working days; on its last day.
    line('2026-10-29', { settledOn: '2026-11-03', dueBy: '2026-11-03', disputes: 1 }),
    // 10 working days; a day late.
    line('2026-11-02', { settledOn: '2026-11-16', dueBy: '2026-11-13', transfers: 2 }),
    line('2026-11-10', { disputes: 1 }),
    line('2026-10-08', { settledOn: '2026-10-30' }),
  ]
  expect(monthFigures(lines, '2026-11', knownCalendar)).toEqual({
    ...{ month: '2026-11', filed: 3, passed: 1, disputed: 1 },
    ...{ decided: 3, onTime: 2, medianDays: 3 },
  })
  expect(monthFigures([], '2026-11', knownCalendar)).toEqual({
    ...{ month: '2026-11', filed: 0, passed: 0, disputed: 0, decided: 0, onTime: 0 },
  })
})

it('the median is the one in the middle, or halfway between the two', () => {
  expect([median([9]), median([1, 10]), median([10, 1, 2]), median([])]).toEqual([9, 5.5, 2, 0])
})
