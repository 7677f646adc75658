import { shippedCampaigns } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'

/** The campaigns that are in force, for which offices report. */
export const useCampaigns = (): readonly Campaign[] => shippedCampaigns
