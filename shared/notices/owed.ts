import { addDays, dayInShanghai } from '../value/day.ts'
import { hourInShanghai } from '../value/hour.ts'
import type { Subscription } from './subscription.ts'

/** Begins the key of a notice that somebody asked for to try the subscription. */
const REHEARSAL = 'try#'

/** The hour of the morning at which daily notices go out. */
const MORNING = 'T08'

/** The hour from which a subscription is owed word of something that happened now. */
export function owedSince({ pace }: Pick<Subscription, 'pace'>, now: Date): string {
  const hour = hourInShanghai(now)
  if (pace === 'now') return hour
  const today = dayInShanghai(now)
  return hour < `${today}${MORNING}` ? `${today}${MORNING}` : `${addDays(today, 1)}${MORNING}`
}

/** Names the first morning's notice of a daily subscription. */
export function firstKey(now: Date): string {
  return `daily#${owedSince({ pace: 'daily' }, now)}`
}

/** Names a notice that somebody asked for now. */
export function rehearsalKey(now: Date): string {
  return `${REHEARSAL}${now.toISOString()}`
}

/** Whether a key names one that somebody asked for. */
export function isRehearsal(key: string): boolean {
  return key.startsWith(REHEARSAL)
}
