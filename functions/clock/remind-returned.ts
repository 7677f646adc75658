import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { owedSince } from '../../shared/notices/owed.ts'
import { ALWAYS } from '../../shared/progress/sheet.ts'
import type { SheetPeriod } from '../../shared/progress/sheet-period.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import type { Clock } from './clock.ts'
import { openMonths } from './remind-revised.ts'

/** Newest months of a campaign whose hand-ins are looked at: of an older one that was sent back the desk tells alone. */
const NEWEST = 12

/** What may have been sent back: the newest months of each sheet of a campaign, and the sheets that are kept on. */
function lookedAt(plan: Campaign, day: Day): SheetPeriod[] {
  const months = openMonths(plan, day).slice(-NEWEST)
  return plan.sheets.flatMap((sheet) =>
    (sheets[sheet].every === ALWAYS ? [ALWAYS] : months).map((period) => ({
      ...{ campaign: plan.id, sheet, period },
    })),
  )
}

/** How many of an office's hand-ins were sent back to it and wait. */
export async function countReturned(
  records: Clock['records'],
  office: OfficeCode,
  day: Day,
): Promise<number> {
  const all = (await records.readCampaignsInForce(day)).flatMap((plan) => lookedAt(plan, day))
  const own = await Promise.all(all.map((of) => records.readSubmission(of, office)))
  return own.filter((one) => one?.state === 'returned').length
}

/** Owes an office a notice, once for each time, when what it handed in was sent back. Looked at once an hour. */
export async function remindReturned({
  tips,
  records,
  now,
}: Pick<Clock, 'tips' | 'records' | 'now'>): Promise<void> {
  const day = dayInShanghai(now())
  const hour = `returned#${hourInShanghai(now())}`
  if (await tips.wasReminded(hour)) return
  for (const sheet of (await records.readCampaignsInForce(day)).flatMap((plan) => lookedAt(plan, day))) {
    for (const one of await records.readSubmissions(sheet)) {
      const key = `returned#${sheet.campaign}#${sheet.sheet}#${sheet.period}#${one.area}#${one.version}`
      if (one.state !== 'returned' || (await tips.wasReminded(key))) continue
      for (const subscription of await tips.listSubscriptions(one.area))
        await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })
      await tips.noteReminded(key)
    }
  }
  await tips.noteReminded(hour)
}
