import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { Newsroom } from './newsroom.ts'

/** The campaigns in force, the one that began last first. */
export const campaignsNow = ({ records }: Pick<Newsroom, 'records'>): Promise<readonly Campaign[]> =>
  records.readCampaignsInForce()
