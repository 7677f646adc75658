import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { dutyList } from '../../../shared/publication/case-list.ts'
import { dutyPagesOf } from '../../../shared/publication/duty-pages.ts'

const list = dutyList({ campaign: '2023', duty: 'T06-2' })

describe('the pages of duties that name a list of cases', () => {
  it('stand where the pages of their campaign do', () => {
    expect(dutyPagesOf([list, 'all', 'city/320100'], [campaign])).toEqual(['/progress/duty/T06-2/'])
    const next = { ...campaign, id: '2024' }
    expect(dutyPagesOf([list], [next, campaign])).toEqual(['/progress/campaign/2023/duty/T06-2/'])
  })

  it('are none of a duty or a campaign that is no more', () => {
    expect(dutyPagesOf([dutyList({ campaign: '2023', duty: 'X1' })], [campaign])).toEqual([])
    expect(dutyPagesOf([dutyList({ campaign: '2019', duty: 'T06-2' })], [campaign])).toEqual([])
    expect(dutyPagesOf(['firm/2023_T06-2'], [campaign])).toEqual([])
  })
})
