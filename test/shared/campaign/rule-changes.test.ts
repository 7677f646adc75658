import { describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { ruleChanges } from '../../../shared/campaign/rule-changes.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

const before = smallCampaign()
const version = (n: number, approvedOn: string, campaign: Campaign) => ({ version: n, approvedOn, campaign })
const same = (text: string) => ({ zh: text, en: text })
const later: Campaign = {
  ...before,
  zh: '改过的名字',
  settings: {
    ...before.settings,
    dueDay: 15,
    accidents: { hours: 24, investigationDays: 90 },
  },
  indicators: before.indicators.map((one) => (one.id === 'looked' ? { ...one, target: 90 } : one)),
  duties: before.duties.map((one) =>
    one.id === 'A-1'
      ? { ...one, due: { ...one.due, days: ['2027-07-31'] }, areaCodes: ['320100', '320500'] }
      : one,
  ),
}
const versions = [version(1, '2027-02-01', before), version(2, '2027-05-20', later)]

describe('what a campaign is judged by', () => {
  it('is told with what it was, since which version and day', () => {
    const at = { version: 2, on: '2027-05-20' }
    expect(ruleChanges(versions, '2027-04-10')).toEqual([
      { ...at, part: 'dueDay', from: same('10'), to: same('15') },
      { ...at, part: 'hours', from: same('48'), to: same('24') },
      { ...at, part: 'investigationDays', from: same('60'), to: same('90') },
      { ...at, part: 'target', of: 'looked', from: same('100'), to: same('90') },
      { ...at, part: 'due', of: 'A-1', from: same('2027-06-30'), to: same('2027-07-31') },
      { ...at, part: 'areas', of: 'A-1', to: { zh: '南京市、苏州市', en: 'Nanjing, Suzhou' } },
    ])
  })

  it('may be set otherwise as long as nothing is public', () => {
    expect(ruleChanges(versions, undefined)).toEqual([])
    expect(ruleChanges(versions, '2027-05-21')).toEqual([])
  })

  it('is not told of texts and of what is new', () => {
    const [first] = before.indicators
    const more = {
      ...before,
      zh: '别的',
      indicators: [...before.indicators, { ...first, id: 'new', target: 5 }],
    }
    expect(
      ruleChanges([...versions.slice(0, 1), version(2, '2027-05-20', more as Campaign)], '2027-04-10'),
    ).toEqual([])
  })
})
