import * as z from 'zod'
import { Change, isApproved } from '../change/change.ts'
import type { Day } from '../value/day.ts'
import { shippedCampaigns } from './campaign.ts'
import { Campaign } from './campaign-schema.ts'

/** A version of a campaign, and how two people made it. It takes effect with its approval, and stays as it is from then on. */
export const CampaignVersion = z.strictObject({
  version: z.int().min(1),
  campaign: Campaign,
  change: Change,
})
export type CampaignVersion = z.infer<typeof CampaignVersion>

/** The newest approved version of each campaign, the one that began last first. */
export function versionsInForce(versions: readonly CampaignVersion[]): CampaignVersion[] {
  const newest = new Map<string, CampaignVersion>()
  for (const one of versions.filter(isApproved)) {
    const before = newest.get(one.campaign.id)
    if (!before || before.version < one.version) newest.set(one.campaign.id, one)
  }
  return [...newest.values()].sort((a, b) => laterFirst(a.campaign, b.campaign))
}

/** The campaigns in force, the one that began last first: those approved, or the shipped plans before any was. */
export function campaignsInForce(versions: readonly CampaignVersion[]): readonly Campaign[] {
  const approved = versionsInForce(versions)
  return approved.length > 0
    ? approved.map(({ campaign }) => campaign)
    : shippedCampaigns.toSorted((a, b) => laterFirst(a, b))
}

/** First and last day of a campaign, by its phases. */
export function daysOf({ phases }: Pick<Campaign, 'phases'>): { readonly from: Day; readonly to: Day } {
  return {
    from: phases.map(({ from }) => from).sort()[0] ?? '',
    to:
      phases
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? '',
  }
}

function laterFirst(a: Campaign, b: Campaign): number {
  const [one, other] = [daysOf(a).from, daysOf(b).from]
  if (one !== other) return one < other ? 1 : -1
  return a.id < b.id ? -1 : 1
}
