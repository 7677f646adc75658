import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import type { Newsroom } from './newsroom.ts'

const kept = new WeakMap<Newsroom['records'], () => Promise<readonly Campaign[]>>()

/** The campaigns in force, the one that began last first; read anew after some seconds, for each is large. */
export function campaignsNow({
  records,
  now,
}: Pick<Newsroom, 'records' | 'now'>): Promise<readonly Campaign[]> {
  const ask = kept.get(records) ?? keep(() => records.readCampaignsInForce(dayInShanghai(now())), 5, now)
  kept.set(records, ask)
  return ask()
}

/** The same, read now: for whatever changes something by what they say. */
export const campaignsAnew = ({
  records,
  now,
}: Pick<Newsroom, 'records' | 'now'>): Promise<readonly Campaign[]> =>
  records.readCampaignsInForce(dayInShanghai(now()))
