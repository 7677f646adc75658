import { describe, expect, it } from 'vitest'
import { reportCalendar } from '../../../../shared/progress/views/report-calendar.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

const plan = {
  ...smallCampaign(),
  phases: smallCampaign().phases.map((one) => ({ ...one, from: '2026-04-06', to: '2026-12-30' })),
}
const of = (published: readonly string[], day: string) => {
  const { overdue, next } = reportCalendar(
    plan,
    published.map((period) => ({ period })),
    day,
  )
  return { overdue: overdue.map(({ period }) => period), next }
}

describe('the months of a campaign', () => {
  it('that were skipped are overdue, whatever came after them', () => {
    // Due on the tenth of the next month.
    expect(of(['2026-10', '2026-11', '2026-12'], '2027-01-11').overdue).toEqual([
      ...['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
    ])
  })

  it('are overdue on the day after their day, and the next is the first that is not', () => {
    expect(of(['2026-04'], '2026-06-10')).toEqual({
      overdue: [],
      next: { period: '2026-05', due: '2026-06-10' },
    })
    expect(of(['2026-04'], '2026-06-11')).toEqual({
      overdue: ['2026-05'],
      next: { period: '2026-06', due: '2026-07-10' },
    })
  })

  it('are all told in the end, and none is beyond the campaign', () => {
    expect(of([], '2028-01-01').overdue).toHaveLength(9)
    expect(of([], '2028-01-01').next).toBeUndefined()
  })
})
