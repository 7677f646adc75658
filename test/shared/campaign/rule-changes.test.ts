import { describe, expect, it } from 'vitest'
import type { Campaign, Duty } from '../../../shared/campaign/campaign-schema.ts'
import { ruleChanges, ruledBy } from '../../../shared/campaign/rule-changes.ts'
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
      {
        ...{ ...at, part: 'areas', of: 'A-1', from: { zh: '各市', en: 'cities' } },
        to: { zh: '南京市、苏州市', en: 'Nanjing, Suzhou' },
      },
    ])
  })

  it('is told of all that a duty asks: what, of whom, from when, how often, who tells of it and by what it is measured', () => {
    const [first, second] = before.duties
    const turned: Campaign = {
      ...before,
      source: '另一份示例方案',
      duties: [
        {
          ...(first as Duty),
          ...{ quote: '查两遍', quoteEn: 'Look twice.', actors: ['省'] },
          due: { zh: '6月底前', from: '2027-05-01', days: ['2027-06-30'], recurring: '每月' },
          measures: [],
        },
        { ...(second as Duty), level: 'city' },
      ],
    }
    const told = ruleChanges(
      [version(1, '2027-02-01', before), version(2, '2027-05-20', turned)],
      '2027-04-10',
    )
    expect(told.map(({ part, of, from, to }) => ({ part, of, from: from?.zh, to: to?.zh }))).toEqual([
      { part: 'source', of: undefined, from: '示例方案', to: '另一份示例方案' },
      { part: 'quote', of: 'A-1', from: '查一遍', to: '查两遍' },
      { part: 'actors', of: 'A-1', from: '市', to: '省' },
      { part: 'dueFrom', of: 'A-1', from: undefined, to: '2027-05-01' },
      { part: 'recurring', of: 'A-1', from: undefined, to: '每月' },
      { part: 'measures', of: 'A-1', from: '查过的项目，方案的目标：100；通知书', to: undefined },
      { part: 'level', of: 'A-2', from: '省厅报。', to: '每个市报自己的。' },
    ])
    expect(told.find(({ part }) => part === 'measures')?.from?.en).toBe(
      'Sites inspected, target of the plan: 100; Notices',
    )
  })

  it('is told of a duty that is new, of a month that moves, of another name; not of another order', () => {
    const [first, second] = before.duties
    const next: Campaign = {
      ...before,
      indicators: before.indicators.map((one) => (one.id === 'staff' ? { ...one, since: '2027-06' } : one)),
      duties: [
        { ...(first as Duty), zh: '查两遍' },
        second as Duty,
        { ...(second as Duty), id: 'A-3', due: { zh: '4月底前', days: ['2027-04-30'] } },
      ],
    }
    const told = ruleChanges([version(1, '2027-02-01', before), version(2, '2027-05-20', next)], '2027-04-10')
    expect(told.map(({ part, of, from, to }) => [part, of, from?.zh, to?.zh])).toEqual([
      ['since', 'staff', undefined, '2027-06'],
      ['name', 'A-1', '查一遍', '查两遍'],
      ['quote', 'A-3', undefined, '配够人'],
      ['due', 'A-3', undefined, '2027-04-30'],
    ])
    const days = (...all: string[]) => ({
      ...before,
      duties: [{ ...(first as Duty), due: { zh: '', days: all } }, second as Duty],
    })
    const turned = [
      version(1, '2027-02-01', days('2027-06-30', '2027-09-30')),
      version(2, '2027-05-20', days('2027-09-30', '2027-06-30')),
    ]
    expect(ruleChanges(turned, '2027-04-10')).toEqual([])
  })

  it('is told of words without a day, of small counts that are hidden, of a whole and of a duty’s phase', () => {
    const next: Campaign = {
      ...before,
      indicators: before.indicators.map((one) =>
        one.id === 'notices'
          ? { ...one, few: true as const }
          : one.id === 'looked'
            ? { ...one, whole: 'notices' }
            : one,
      ),
      duties: before.duties.map((one) =>
        one.id === 'A-2' ? { ...one, phase: 'P1', due: { zh: '年底', days: [] } } : one,
      ),
    }
    const told = ruleChanges([version(1, '2027-02-01', before), version(2, '2027-05-20', next)], '2027-04-10')
    expect(told.map(({ part, of, from, to }) => [part, of, from?.zh, to?.zh])).toEqual([
      ['whole', 'looked', undefined, '通知书'],
      ['few', 'notices', '照写', '隐去'],
      ['due', 'A-2', undefined, '年底'],
      ['dutyPhase', 'A-2', undefined, '查'],
    ])
  })

  it('is told of phases that move, come and go', () => {
    const [phase] = before.phases
    const [moved, fresh] = [
      { ...phase, to: '2027-07-31' },
      { ...phase, id: 'P2', zh: '改', from: '2027-08-01', to: '2027-09-30' },
    ]
    const next = { ...before, phases: [moved, fresh] } as Campaign
    const last = { ...before, phases: [moved] } as Campaign
    const told = ruleChanges(
      [version(1, '2027-02-01', before), version(2, '2027-05-20', next), version(3, '2027-05-21', last)],
      '2027-04-10',
    )
    expect(told).toEqual([
      {
        ...{ version: 2, on: '2027-05-20', part: 'phase', of: 'P1' },
        ...{ from: same('2027-03-01 – 2027-06-30'), to: same('2027-03-01 – 2027-07-31') },
      },
      { version: 2, on: '2027-05-20', part: 'phase', of: 'P2', to: same('2027-08-01 – 2027-09-30') },
      { version: 3, on: '2027-05-21', part: 'phase', of: 'P2', from: same('2027-08-01 – 2027-09-30') },
    ])
    expect(told.map((one) => ruledBy(next, one)?.zh)).toEqual(['查', '改', '改'])
    expect(ruledBy(next, { part: 'due', of: 'A-2' })?.zh).toBe('配够人')
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
