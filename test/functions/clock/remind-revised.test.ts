import { describe, expect, it } from 'vitest'
import { monthsLookedAt } from '../../../functions/clock/remind-revised.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { addDays } from '../../../shared/value/day.ts'

const at = (day: string) => monthsLookedAt(campaign, day)

describe('the months in which revisions are looked for', () => {
  it('are those that began, the newest every day and each older one once a week', () => {
    expect(at('2023-06-20')).toEqual(['2023-04', '2023-05', '2023-06'])
    const week = Array.from({ length: 7 }, (_, n) => at(addDays('2024-05-10', n)))
    for (const day of week) {
      expect(day.slice(-4)).toEqual(['2023-09', '2023-10', '2023-11', '2023-12'])
      expect(day.length).toBeLessThanOrEqual(5)
    }
    for (const month of ['2023-04', '2023-05', '2023-06', '2023-07', '2023-08'])
      expect(
        week.filter((day) => day.includes(month)),
        month,
      ).toHaveLength(1)
  })

  it('are none from the second year after a campaign on', () => {
    expect(at('2024-12-31')).toContain('2023-12')
    expect(at('2025-01-01')).toEqual([])
  })
})
