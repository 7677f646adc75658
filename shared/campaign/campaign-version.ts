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

/** That there is a version, without what it says. */
export const CampaignMark = CampaignVersion.omit({ campaign: true }).extend(
  Campaign.pick({ id: true, zh: true, en: true }).shape,
)
export type CampaignMark = z.infer<typeof CampaignMark>

/** The newest approved version of each campaign. */
export function newestApproved<One extends Pick<CampaignMark, 'id' | 'version' | 'change'>>(
  versions: readonly One[],
): One[] {
  const newest = new Map<string, One>()
  for (const one of versions.filter(isApproved)) {
    const before = newest.get(one.id)
    if (!before || before.version < one.version) newest.set(one.id, one)
  }
  return [...newest.values()]
}

/** The campaigns in force, as {@link inOrder} puts them: those approved, or the shipped plans before any was. */
export function campaignsInForce(versions: readonly CampaignVersion[], day: Day): readonly Campaign[] {
  return inOrder(
    newestApproved(versions.map((one) => ({ ...one, id: one.campaign.id }))).map(({ campaign }) => campaign),
    day,
  )
}

/**
 * Approved campaigns, or when there are none the shipped plans: the one that began last on or before a day first, those before it,
 * then those to come, the one that begins next first. The first is the current one, also when none began yet.
 */
export function inOrder(approved: readonly Campaign[], day: Day): readonly Campaign[] {
  const all = (approved.length > 0 ? approved : shippedCampaigns).toSorted(laterFirst)
  const begun = ({ phases }: Campaign) => daysOf({ phases }).from <= day
  return [...all.filter(begun), ...all.filter((one) => !begun(one)).toSorted(soonerFirst)]
}

/** Whether a campaign has yet to begin when another one, whose pages stand at the plain address, is the current one. */
export const isToCome = (
  campaign: Pick<Campaign, 'phases'>,
  current: Pick<Campaign, 'phases'> | undefined,
): boolean => current !== undefined && daysOf(campaign).from > daysOf(current).from

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

function soonerFirst(a: Campaign, b: Campaign): number {
  const [one, other] = [daysOf(a).from, daysOf(b).from]
  if (one !== other) return one < other ? -1 : 1
  return a.id < b.id ? -1 : 1
}
