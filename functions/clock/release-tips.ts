import { worksOnTips } from '../../shared/people/staff.ts'
import { withEvent } from '../../shared/tip/with-event.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { addHours, hourInShanghai } from '../../shared/value/hour.ts'
import type { TipId } from '../../shared/value/id.ts'
import type { Release } from '../store/releases.ts'
import type { Clock } from './clock.ts'

/**
 * Gives the open tips of who left an office back to nobody's list, each in one conditional write with its event. The
 * release is over once nothing was found and a whole hour has passed: the index may be behind, a tip may have been given to
 * them in the moment in which they left, and the change of their record follows its release. How many went back.
 */
export async function releaseTips(clock: Clock, release: Release): Promise<number> {
  const { sub, office, since } = release
  const person = await clock.records.readStaff(sub)
  const works = person?.office === office && worksOnTips(person)
  const ids = works ? [] : await clock.tips.listAssigned(office, sub)
  let released = 0
  for (const id of ids) if (await releaseTip(clock, id, release)) released += 1
  const over = since < addHours(hourInShanghai(clock.now()), -1)
  if (ids.length === 0 && over) await clock.records.endRelease(release)
  return released
}

/** False when it is theirs no more, or somebody changed it meanwhile: then it is met again. */
async function releaseTip({ tips, now }: Clock, id: TipId, { sub, office }: Release): Promise<boolean> {
  const tip = await tips.readTip(id)
  if (tip?.assignee?.sub !== sub || tip.office !== office || tip.destroyedOn) return false
  const event = { day: dayInShanghai(now()), kind: 'assigned' as const, by: { who: 'clock' as const } }
  return tips.changeTip(tip, withEvent(tip, event))
}
