import { expect, it } from 'vitest'
import { campaignDifference } from '../../../shared/campaign/campaign-difference.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

it('a campaign differs from itself in nothing', () => {
  expect(campaignDifference(smallCampaign(), smallCampaign())).toEqual([])
})

it('what came, went and changed is told, by its id and field', () => {
  const [first, second] = smallCampaign().duties
  const after = {
    ...smallCampaign(),
    zh: '另一个',
    clauses: [...smallCampaign().clauses, { id: '二', zh: '新', en: 'New' }],
    duties: [{ ...first, zh: '查两遍', phase: undefined }],
    settings: { ...smallCampaign().settings, dueDay: 12 },
  }
  expect(second?.id).toBe('A-2')
  const found = campaignDifference(smallCampaign(), after)
  expect(found.map(({ part, id, kind }) => [part, id, kind])).toEqual([
    ['head', undefined, 'changed'],
    ['settings', undefined, 'changed'],
    ['clauses', '二', 'added'],
    ['duties', 'A-1', 'changed'],
    ['duties', 'A-2', 'removed'],
  ])
  expect(found[0]?.fields.map(({ name }) => name)).toEqual(['zh'])
  expect(found[1]?.fields.map(({ name }) => name)).toEqual(['settings.dueDay'])
  expect(found[3]?.fields).toEqual([
    { name: 'zh', before: '查一遍', after: '查两遍' },
    { name: 'phase', before: 'P1' },
  ])
  expect(found[2]?.fields).toEqual([
    { name: 'zh', after: '新' },
    { name: 'en', after: 'New' },
  ])
  expect(found[4]?.fields.map(({ name, after }) => [name, after])).toContainEqual(['quote', undefined])
})

it('a new one is told whole: each text that it has, by its path', () => {
  const one = smallCampaign()
  const found = campaignDifference({}, one)
  const all = found.flatMap(({ fields }) => fields.map(({ after }) => after))
  const [duty] = one.duties
  for (const text of [
    one.zh,
    one.about.en,
    duty?.quote,
    duty?.due.zh,
    duty?.measures[0]?.zh,
    duty?.actors.join('、'),
  ])
    expect(all).toContain(text)
  expect(found.filter(({ part }) => part === 'duties').map(({ id }) => id)).toEqual(
    one.duties.map(({ id }) => id),
  )
})
