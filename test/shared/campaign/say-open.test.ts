import { expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { dutyStates } from '../../../shared/campaign/duty-state.ts'
import { explainDutyState, sayDutyState } from '../../../shared/campaign/say-duty-state.ts'
import { sayOpen } from '../../../shared/campaign/say-open.ts'
import { smallCampaign } from '../../fixtures/small-campaign.ts'

it('what the plan leaves open is said with the values that were set', () => {
  const said = sayOpen(campaign, 'zh')
  expect(said).toHaveLength(7)
  expect(said.join('\n')).toMatch(/2023年4月.*\n.*不到5个.*\n.*公开12个月.*\n.*竣工验收.*\n.*5日前.*\n.*60天/)
  expect(sayOpen(campaign, 'en').join('\n')).toMatch(
    /April 2023[\s\S]*fewer sites than 5[\s\S]*day 5[\s\S]*60 days/,
  )
})

it('nothing is said of a register that is not kept', () => {
  expect(sayOpen(smallCampaign(), 'en')).toHaveLength(3)
})

it('every state has a word and what it means, in both languages', () => {
  for (const state of dutyStates)
    for (const language of ['zh', 'en'] as const)
      expect(explainDutyState(language, state).length).toBeGreaterThan(sayDutyState(language, state).length)
})
