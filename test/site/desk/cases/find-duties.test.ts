import { expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { dutiesOf, findDuties, refOf } from '../../../../site/desk/cases/find-duties.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

const campaigns = [smallCampaign(), campaign]
const found = (words: string) => findDuties(words, campaigns).map(({ duty }) => duty.id)

it('duties are found by words of their clause, their name and their own words, all of them', () => {
  expect(found('较大事故')).toContain('G0-1')
  expect(found(' 工作目标　重特大 ')).toContain('G0-1')
  expect(found('总目标 少出')).toEqual(['G0-1'])
  expect(found('G0-1')).toEqual(['G0-1'])
  expect(found('较大事故 没有这样的词')).toEqual([])
  expect(found('  ')).toEqual([])
})

it('duties of every campaign in force are found, and named with it', () => {
  expect(findDuties('配够人', campaigns).map(refOf)).toEqual([{ campaign: 'demo-2027', duty: 'A-2' }])
  const chosen = [
    { campaign: '2023', duty: 'S2-5' },
    { campaign: 'demo-2027', duty: 'S2-5' },
    { campaign: 'gone', duty: 'A-1' },
  ]
  expect(dutiesOf(chosen, campaigns).map(({ duty }) => duty.id)).toEqual(['S2-5'])
})
