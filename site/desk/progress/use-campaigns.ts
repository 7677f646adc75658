import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { campaignRoutes } from '../../../shared/contract/campaigns.ts'
import { useDesk } from '../frame/desk-context.ts'
import { type Loaded, useLoad } from '../frame/use-load.ts'

/** The campaigns that are in force, for which offices report; the one that began last first. */
export function useCampaigns(): Loaded<readonly Campaign[]> {
  const { ask } = useDesk()
  return useLoad<readonly Campaign[]>(
    'progress/campaigns',
    async () => (await ask(campaignRoutes.list)).campaigns,
  )
}
