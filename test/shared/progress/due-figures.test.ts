import { describe, expect, it } from 'vitest'
import { isDue } from '../../../shared/campaign/is-due.ts'
import { dueIndicators } from '../../../shared/progress/due-figures.ts'
import { cellOf } from '../../../shared/progress/views/figure-cell.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

describe('an indicator that is asked since a month', () => {
  const monthly = { every: 'month', since: '2027-04' } as const
  const quarterly = { every: 'quarter', since: '2027-04' } as const

  it('is due from then on, a quarterly one in the last month of its quarter', () => {
    const months = ['2027-03', '2027-04', '2027-05', '2027-06']
    expect(months.filter((month) => isDue(monthly, month))).toEqual(['2027-04', '2027-05', '2027-06'])
    expect(months.filter((month) => isDue(quarterly, month))).toEqual(['2027-06'])
    expect(isDue({ every: 'quarter' }, '2027-03')).toBe(true)
  })

  it('is asked of nobody for the months before, and no place is behind with it', () => {
    const plan = smallCampaign()
    const [first, ...rest] = plan.indicators.map((one) => ({ ...one, since: '2027-05' }))
    if (!first) throw new Error('the plan has none')
    const campaign = { ...plan, indicators: [first, ...rest.map(({ since: _, ...one }) => one)] }
    const asked = (month: string) => dueIndicators(campaign, '320100', month).map(({ id }) => id)
    expect(asked('2027-04')).toEqual(['notices', 'staff'])
    expect(asked('2027-05')).toEqual(['looked', 'notices', 'staff'])
    const edition = {
      ...{
        campaign: plan.id,
        sheet: 'figures' as const,
        edition: 1,
        publishedOn: '2027-06-11',
        sample: false,
      },
      ...{ areas: [{ area: '320100', submittedOn: '2027-05-09' }], rows: [], revisions: [] },
      ...{ salt: '00'.repeat(16), log: { n: 1, hash: '0'.repeat(64) } },
    }
    const cell = (period: string) => cellOf({ ...edition, period }, first, '320100')
    expect(cell('2027-04')).toEqual({ kind: 'notDue' })
    expect(cell('2027-05')).toEqual({ kind: 'missing' })
  })
})
