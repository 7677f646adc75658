import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { checkKept, type PublicParts } from '../../shared/campaign/check-kept.ts'
import { type SheetId, sheetIds } from '../../shared/campaign/sheet-ids.ts'
import type { CampaignKept } from '../../shared/contract/campaigns.ts'
import { isReady, periodsOf } from '../../shared/progress/expected.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import type { Newsroom } from './newsroom.ts'

/** Refuses `campaign`, with what is public in its detail, for a version that would make any of it disappear. */
export async function expectKept(newsroom: Newsroom, campaign: Campaign): Promise<void> {
  const today = dayInShanghai(newsroom.now())
  const all = await newsroom.records.readCampaignsInForce(today)
  const inForce = all.find(({ id }) => id === campaign.id)
  if (!inForce) return
  const kept = checkKept(inForce, campaign, await publicParts(newsroom, inForce, campaign, today))
  if (kept.length === 0) return
  const fields = [...new Set(kept.map(({ field }) => `campaign.${field}`))]
  throw new Refusal('campaign', { fields, detail: { kept } satisfies CampaignKept })
}

async function publicParts(
  newsroom: Newsroom,
  before: Campaign,
  after: Campaign,
  today: Day,
): Promise<PublicParts> {
  const told = (
    await Promise.all(
      sheetIds.map(async (sheet) => [sheet, await toldPeriods(newsroom, before.id, sheet)] as const),
    )
  ).filter(([, periods]) => periods.length > 0)
  return {
    periods: new Map(told),
    today,
    asked: monthsOver(before, today),
    askedNow: monthsOver(after, today),
  }
}

/** Months of a campaign that are over: they were to be reported, or are to be. */
const monthsOver = (plan: Campaign, today: Day): string[] =>
  periodsOf(plan, 'month').filter((month) => isReady(plan, month, today))

/** Periods of which something is public, or was ordered and will be. */
async function toldPeriods({ records }: Newsroom, campaign: string, sheet: SheetId): Promise<string[]> {
  const [editions, orders] = await Promise.all([
    records.readSheetEditions(campaign, sheet),
    records.readSheetOrders({ campaign, sheet }),
  ])
  const ordered = orders.filter(({ stoppedOn }) => stoppedOn === undefined)
  return [...new Set([...editions, ...ordered].map(({ period }) => period))].sort()
}
