import { findDuty } from '../campaign/campaign.ts'
import type { Campaign } from '../campaign/campaign-schema.ts'
import { progressBase, progressPages } from '../progress/progress-paths.ts'
import { type CaseList, dutyList } from './case-list.ts'

/** The addresses of the pages of duties that name one of these lists of cases; of a duty that no campaign has there is none. */
export function dutyPagesOf(lists: readonly CaseList[], campaigns: readonly Campaign[]): string[] {
  return lists.flatMap((list) => {
    const [campaign, duty = ''] = list.replace(/^duty\//, '').split('_')
    const plan = campaigns.find(({ id }) => id === campaign)
    const there = plan && findDuty(plan, duty) && list === dutyList({ campaign: plan.id, duty })
    return there ? [progressBase(plan, campaigns[0]?.id) + progressPages.duty(duty)] : []
  })
}
