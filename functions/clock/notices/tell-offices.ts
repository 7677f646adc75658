import { owedSince } from '../../../shared/notices/owed.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { notifiedMarks, unnotified } from '../../../shared/tip/unnotified.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { Clock } from '../clock.ts'

/**
 * Owes every office a notice of what happened to a tip and it was not told of; then notes that on the tip. Cut
 * short in between, the same is owed again, under the same Message-ID. Undefined when there was nothing.
 */
export async function tellOffices({ tips, now }: Clock, tip: Tip): Promise<Tip | undefined> {
  const day = dayInShanghai(now())
  const due = unnotified(tip).filter(({ at }) => at <= day)
  if (due.length === 0) return undefined
  for (const { unit, key } of due) {
    for (const subscription of await tips.listSubscriptions(unit)) {
      await tips.oweNotice(subscription, { key, since: owedSince(subscription, now()) })
    }
  }
  const marks = notifiedMarks(tip, day)
  await tips.noteNotified(tip, marks)
  return { ...tip, ...marks }
}
