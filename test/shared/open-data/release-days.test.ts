import { expect, it } from 'vitest'
import { releaseDays } from '../../../shared/open-data/release-days.ts'

it('days of release are set ahead, over the end of a year too, the soonest first', () => {
  const days = releaseDays('2026-11-26')
  expect(days.slice(0, 5)).toEqual([
    { day: '2026-12-01', what: 'handling', month: '2026-11' },
    { day: '2026-12-05', what: 'progress', month: '2026-11' },
    { day: '2027-01-01', what: 'handling', month: '2026-12' },
    { day: '2027-01-05', what: 'progress', month: '2026-12' },
    { day: '2027-02-01', what: 'handling', month: '2027-01' },
  ])
  expect(days).toHaveLength(12)
  expect(releaseDays('2026-11-01')[0]).toEqual({ day: '2026-11-05', what: 'progress', month: '2026-10' })
  expect(releaseDays('2026-12-31')[0]).toEqual({ day: '2027-01-01', what: 'handling', month: '2026-12' })
})
