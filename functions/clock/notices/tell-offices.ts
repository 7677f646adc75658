import { dayInShanghai } from '../../../shared/value/day.ts'
import { owedSince } from '../../../shared/notices/owed.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { toldMarks, untold } from '../../../shared/tip/untold.ts'
import type { Clock } from '../clock.ts'

/**
 * Owes every office a notice of what happened to a tip and it was not told of; then notes that on the tip. Cut
 * short in between, the same is owed again, under the same Message-ID. Undefined when there was nothing.
 */
export async function tellOffices({ tips, now }: Clock, tip: Tip): Promise<Tip | undefined> {
  const day = dayInShanghai(now())
  const due = untold(tip).filter(({ at }) => at <= day)
  if (due.length === 0) return undefined
  for (const { unit, key } of due) {
    for (const channel of await tips.listChannels(unit)) {
      await tips.oweNotice(channel, { key, since: owedSince(channel, now()) })
    }
  }
  const marks = toldMarks(tip, day)
  await tips.noteTold(tip, marks)
  return { ...tip, ...marks }
}
