import { expect, it } from 'vitest'
import { campaignChange } from '../../../../functions/publish/open-data/campaign-changes.ts'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'

const [first] = campaign.indicators
const now = {
  ...campaign,
  indicators: campaign.indicators.map((one) =>
    one === first ? { ...one, value: { zh: '新写法', en: 'as now' } } : one,
  ),
}
const records = {
  ...octoberRecords,
  campaigns: [now],
  versions: async () => [
    { version: 1, approvedOn: '2023-05-01', campaign },
    { version: 2, approvedOn: '2023-10-18', campaign: now },
  ],
}

it('the feed of changes tells of a definition that was rewritten under published figures, and of nothing else', async () => {
  expect(await campaignChange(records, { subject: campaign.id, edition: 2 })).toEqual({
    page: `/progress/indicator/${first?.id}/`,
    title: `改过的指标说明：${campaign.zh}，第 2 版`,
    summary: `${first?.zh}，数什么：${first?.value.zh} → 新写法`,
  })
  expect(await campaignChange(records, { subject: campaign.id, edition: 1 })).toBeUndefined()
  expect(await campaignChange(octoberRecords, { subject: campaign.id, edition: 2 })).toBeUndefined()
})

it('and of what anything public is judged by that was set otherwise', async () => {
  const later = {
    ...campaign,
    settings: { ...campaign.settings, accidents: { ...campaign.settings.accidents, hours: 24 } },
  }
  const versions = async () => [
    { version: 1, approvedOn: '2023-05-01', campaign },
    { version: 2, approvedOn: '2023-10-18', campaign: later },
  ]
  const changed = { ...octoberRecords, campaigns: [later], versions }
  expect(await campaignChange(changed, { subject: campaign.id, edition: 2 })).toEqual({
    page: '/progress/',
    title: `改过的指标说明和判断标准：${campaign.zh}，第 2 版`,
    summary: '事故几小时内上报：48 → 24',
  })
})
