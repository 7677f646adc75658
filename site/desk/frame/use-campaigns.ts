import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { campaignRoutes } from '../../../shared/contract/campaigns.ts'
import { useDesk } from './desk-context.ts'
import { type Loaded, useLoad } from './use-load.ts'

/** The campaigns in force, the one that began last first. */
export function useCampaigns(): Loaded<readonly Campaign[]> {
  const { ask } = useDesk()
  return useLoad<readonly Campaign[]>(
    'campaigns in force',
    async () => (await ask(campaignRoutes.list)).campaigns,
  )
}
