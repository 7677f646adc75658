import { escalate } from '../../shared/tip/escalation.ts'
import { archiveDay, destroyDay } from '../../shared/tip/retention.ts'
import { stepTip } from '../../shared/tip/step-tip.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hourInShanghai } from '../../shared/value/hour.ts'
import type { Clock } from './clock.ts'
import { destroyTip } from './destroy-tip.ts'

/** What the clock did with a tip. */
export type Attended = 'escalated' | 'archived' | 'destroyed' | 'noted' | 'nothing'

/**
 * Does what a tip's time has come for: tells the offices above, archives, destroys. Each is one conditional write,
 * so that a clock that runs twice, late, or not for a day leaves every step in the history exactly once.
 */
export async function attendTip(clock: Clock, tip: Tip): Promise<Attended> {
  const now = clock.now()
  const day = dayInShanghai(now)
  if (tip.lookBy && !tip.openedOn && (await wasOpened(clock, tip))) {
    await clock.tips.noteOpened(tip, day)
    return 'noted'
  }
  const escalated = escalate(tip, hourInShanghai(now), day)
  if (escalated) return (await clock.tips.changeTip(tip, escalated)) ? 'escalated' : 'nothing'
  const archive = archiveDay(tip)
  if (archive !== undefined && archive <= day) {
    const archived = stepTip(tip, { step: 'archive' }, { by: { who: 'clock' }, actors: ['clock'], day })
    return (await clock.tips.changeTip(tip, archived)) ? 'archived' : 'nothing'
  }
  const destroy = tip.state === 'archived' ? destroyDay(tip) : undefined
  if (destroy === undefined || destroy > day || tip.destroyedOn) return 'nothing'
  return (await destroyTip(clock, tip, day)) ? 'destroyed' : 'nothing'
}

/** The openings are the truth; the day on the tip may have been lost to a write at the same moment. */
async function wasOpened({ tips }: Clock, tip: Tip): Promise<boolean> {
  return (await tips.listOpenings(tip.id)).length > 0
}
