import { describe, expect, it } from 'vitest'
import { isMonthly, sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { expectedOf } from '../../../shared/progress/expected.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

const plan = smallCampaign()
const [first] = plan.indicators
const ofDistricts = (more: object) =>
  first
    ? {
        ...plan,
        indicators: [...plan.indicators, { ...first, id: 'new', level: 'district' as const, ...more }],
      }
    : plan
const below = (of: typeof plan, period: string) =>
  expectedOf(of, { sheet: 'figures', period }, '320100').filter((one) => one !== '320100')

describe('who is expected to hand in', () => {
  it('is a city alone where no place below is asked for anything', () => {
    expect(below(plan, '2027-05')).toEqual([])
  })

  it('is a district for the months for which it is asked, not for those before', () => {
    const since = ofDistricts({ since: '2027-05' })
    expect(below(since, '2027-04')).toEqual([])
    expect(below(since, '2027-05')).toContain('320115')
    expect(below(ofDistricts({ every: 'quarter' }), '2027-05')).toEqual([])
    expect(below(ofDistricts({ every: 'quarter' }), '2027-06')).toContain('320115')
  })
})

it('the sheets of each month are those that say so', () => {
  expect(sheetIds.filter(isMonthly)).toEqual(sheetIds.filter((id) => sheets[id].every === 'month'))
})
