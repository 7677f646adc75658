import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { owedSince } from '../../shared/notices/owed.ts'
import { periodsOf } from '../../shared/progress/expected.ts'
import { revisedSince } from '../../shared/progress/revised-parts.ts'
import { monthsAfter, type Submission } from '../../shared/progress/submission.ts'
import { type Day, dayInShanghai, daysBetween } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import type { Clock } from './clock.ts'

type Reading = Pick<Clock['records'], 'readCampaignsInForce' | 'readSubmissions'>

/** A city's figures of a month of which places were revised after it handed in. */
export interface RevisedMonth {
  readonly city: OfficeCode
  /** Names the month and what the places say now: the next revision is another. */
  readonly key: string
}

/** Newest months that are looked at every day, days in which each older one is once, and months after a campaign's last for which it goes on. */
const NEWEST = 4
const TURN = 7
const AFTER = 12

/** The months of a campaign that began; none when its last is long over. */
export function openMonths(plan: Pick<Campaign, 'phases'>, day: Day): string[] {
  const month = day.slice(0, 7)
  const all = periodsOf(plan, 'month')
  return monthsAfter(all.at(-1) ?? month, AFTER) < month ? [] : all.filter((one) => one <= month)
}

/** Those of them that are looked at on a day: a bounded number, however long ago the campaign began. */
export function monthsLookedAt(plan: Pick<Campaign, 'phases'>, day: Day): string[] {
  const begun = openMonths(plan, day)
  const turn = daysBetween('1970-01-01', day) % TURN
  return begun.filter((_, n) => n >= begun.length - NEWEST || n % TURN === turn)
}

/** Such months of campaigns in force in which places of a city handed in other figures than it knew of. */
export async function revisedMonths(
  records: Reading,
  day: Day,
  months: typeof monthsLookedAt = monthsLookedAt,
): Promise<RevisedMonth[]> {
  const found: RevisedMonth[] = []
  for (const plan of await records.readCampaignsInForce(day)) {
    for (const period of months(plan, day)) {
      const all = await records.readSubmissions({ campaign: plan.id, sheet: 'figures', period })
      for (const one of all) {
        const parts = revisedSince(one, all)
        if (parts.length > 0) found.push({ city: one.area, key: keyOf(one, parts, all) })
      }
    }
  }
  return found
}

function keyOf({ campaign, period, area }: Submission, parts: readonly string[], all: readonly Submission[]) {
  const hashes = parts.map((part) => all.find((one) => one.area === part)?.rows.hash)
  return `revised#${campaign}#${period}#${area}#${hashOf(JSON.stringify(hashes)).slice(0, 16)}`
}

/** Owes a city a notice, once a day at most and once for each revision, when its places revised figures that it handed in. */
export async function remindRevised({
  tips,
  records,
  now,
}: Pick<Clock, 'tips' | 'records' | 'now'>): Promise<void> {
  const day = dayInShanghai(now())
  const today = `revised#${day}`
  if (await tips.wasReminded(today)) return
  for (const { city, key } of await revisedMonths(records, day)) {
    if (await tips.wasReminded(key)) continue
    for (const subscription of await tips.listSubscriptions(city))
      await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })
    await tips.noteReminded(key)
  }
  await tips.noteReminded(today)
}
