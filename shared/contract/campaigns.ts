import * as z from 'zod'
import { Campaign } from '../campaign/campaign-schema.ts'
import { CampaignMark, CampaignVersion } from '../campaign/campaign-version.ts'
import { CAMPAIGN_BYTES } from '../campaign/check-campaign.ts'
import { KeptFault } from '../campaign/check-kept.ts'
import { WrittenCampaign } from '../campaign/clean-campaign.ts'
import { changeSteps } from '../change/change.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'
import { ChangeStepRequest, changeRefusals } from './change.ts'
import { route } from './route.ts'

/** The campaigns in force, and the versions that this person may see. */
export const CampaignsReply = z.strictObject({
  today: Day,
  /** The one that began last first. */
  campaigns: z.array(Campaign),
  /** Whether those are the shipped plans, as none was approved yet. */
  shipped: z.boolean(),
  /** The plans that come with the software. */
  plans: z.array(Campaign.pick({ id: true, zh: true, en: true })),
  /** Newest first within each campaign. */
  versions: z.array(CampaignMark),
  /** Whether this person writes a next version. */
  mayWrite: z.boolean(),
})
export type CampaignsReply = z.infer<typeof CampaignsReply>

/** A version, and what it is compared with. */
export const CampaignReply = z.strictObject({
  today: Day,
  version: CampaignVersion,
  /** The campaign of this id as it is in force. Absent: none is. */
  inForce: Campaign.optional(),
  /** What this person may do with it now. */
  steps: z.array(z.enum(changeSteps)),
  mayWrite: z.boolean(),
})
export type CampaignReply = z.infer<typeof CampaignReply>

/** With the refusal `campaign` of a version that would make something public disappear: what. */
export const CampaignKept = z.strictObject({ kept: z.array(KeptFault).min(1) })
export type CampaignKept = z.infer<typeof CampaignKept>

/** The whole campaign again. `revision` 0: a new draft. */
export const SaveCampaign = z.strictObject({
  revision: z.int().min(0),
  campaign: WrittenCampaign,
  why: written(2, 1000),
})

const at = '/api/newsroom/campaigns/{campaign}/{version}'

/** Campaigns: drafted by one, approved by another. */
export const campaignRoutes = {
  list: route('/api/newsroom/campaigns', {
    ...{ stage: 'newsroom', method: 'get', roles: [] },
    summary: 'The campaigns in force, and versions of campaigns',
    reply: CampaignsReply,
  }),
  plan: route('/api/newsroom/campaign-plans/{campaign}', {
    ...{ stage: 'newsroom', method: 'get', roles: ['drafter'], provincial: true },
    summary: 'A plan that comes with the software',
    ...{ reply: Campaign, refusals: ['notFound'] },
  }),
  show: route(at, {
    ...{ stage: 'newsroom', method: 'get', roles: [] },
    summary: 'A version of a campaign',
    ...{ reply: CampaignReply, refusals: ['notFound'] },
  }),
  save: route(at, {
    ...{ stage: 'newsroom', method: 'put', roles: ['drafter'], provincial: true },
    summary: 'Write the next version of a campaign',
    ...{ request: SaveCampaign, limit: CAMPAIGN_BYTES + 50_000, reply: CampaignReply },
    refusals: ['campaign', 'conflict', 'step', 'tooLarge'],
  }),
  step: route(`${at}/steps`, {
    ...{ stage: 'newsroom', method: 'post', roles: ['drafter', 'approver'], provincial: true },
    summary: 'Submit, return, approve or withdraw a version of a campaign',
    ...{ request: ChangeStepRequest, limit: 8192, reply: CampaignReply },
    refusals: [...changeRefusals, 'campaign', 'notFound'],
  }),
}
