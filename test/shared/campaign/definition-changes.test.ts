import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { definitionChanges } from '../../../shared/campaign/definition-changes.ts'

const [first] = campaign.indicators
const worded = (zh: string): Campaign => ({
  ...campaign,
  indicators: campaign.indicators.map((one) => (one === first ? { ...one, value: { zh, en: zh } } : one)),
})
const version = (n: number, approvedOn: string, plan: Campaign) => ({
  version: n,
  approvedOn,
  campaign: plan,
})

describe('what a published figure means', () => {
  const versions = [
    version(1, '2023-05-01', worded('旧写法')),
    version(2, '2023-10-05', worded('旧写法')),
    version(3, '2023-10-20', worded('新写法')),
  ]
  const change = {
    ...{ version: 3, on: '2023-10-20', indicator: first?.id, part: 'value' },
    ...{ from: { zh: '旧写法', en: '旧写法' }, to: { zh: '新写法', en: '新写法' } },
  }

  it('is told with what it read before, since which version and day', () => {
    expect(definitionChanges(versions, '2023-06-12')).toEqual([change])
  })

  it('is told of another name, and of what the figure cannot say', () => {
    const [old] = versions.slice(1, 2)
    const renamed = {
      ...worded('旧写法'),
      indicators: worded('旧写法').indicators.map((one, n) =>
        n === 0 ? { ...one, zh: '新名字', en: 'New name', cannot: { zh: '别的', en: 'Else' } } : one,
      ),
    }
    const told = definitionChanges(
      [old as (typeof versions)[number], version(3, '2023-10-20', renamed)],
      '2023-06-12',
    )
    expect(told.filter(({ version: n }) => n === 3)).toMatchObject([
      { part: 'name', from: { zh: first?.zh, en: first?.en }, to: { zh: '新名字', en: 'New name' } },
      { part: 'cannot', to: { zh: '别的', en: 'Else' } },
    ])
  })

  it('may be rewritten as long as nothing is published under it', () => {
    expect(definitionChanges(versions, undefined)).toEqual([])
    expect(definitionChanges(versions, '2023-10-21')).toEqual([])
  })

  it('was the shipped plan’s before the first version', () => {
    const changes = definitionChanges(versions.slice(0, 1), '2023-04-01')
    expect(changes).toMatchObject([{ version: 1, from: first?.value, to: { zh: '旧写法' } }])
  })
})
