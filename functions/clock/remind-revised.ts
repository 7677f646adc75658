import { owedSince } from '../../shared/notices/owed.ts'
import { periodsOf } from '../../shared/progress/expected.ts'
import { revisedSince } from '../../shared/progress/revised-parts.ts'
import type { Submission } from '../../shared/progress/submission.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
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

/** The months of campaigns in force in which places of a city handed in other figures than it knew of. */
export async function revisedMonths(records: Reading): Promise<RevisedMonth[]> {
  const found: RevisedMonth[] = []
  for (const plan of await records.readCampaignsInForce()) {
    for (const period of periodsOf(plan, 'month')) {
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
  const today = `revised#${dayInShanghai(now())}`
  if (await tips.wasReminded(today)) return
  for (const { city, key } of await revisedMonths(records)) {
    if (await tips.wasReminded(key)) continue
    for (const subscription of await tips.listSubscriptions(city))
      await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })
    await tips.noteReminded(key)
  }
  await tips.noteReminded(today)
}
