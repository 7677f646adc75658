import type { Day } from '../value/day.ts'
import type { TipId } from '../value/id.ts'
import { isUndecided } from './due.ts'
import { putBefore, toldOf } from './escalation.ts'
import type { Sets, TipEvent } from './history.ts'
import { refuseOverfull } from './room.ts'
import type { Referral, Tip } from './tip.ts'
import { withoutUndone } from './undone.ts'
import { withEvent } from './with-event.ts'

/**
 * The tip that another is merged into: from then on it is due on the earliest days of both, urgent when either is, owes
 * what the other still owed to agencies, and stands before the offices above that the other was put before. Names the other in
 * `content`, which no reporter is shown. Refuses `quota` as {@link refuseOverfull} does.
 */
export function joinTip(into: Tip, other: Tip, { by, day }: { by: TipEvent['by']; day: Day }): Tip {
  const later = other.finishBy < into.finishBy
  const sets: Sets = {
    critical: into.critical || other.critical,
    acceptBy: earlier(into.acceptBy, other.acceptBy),
    finishBy: later ? other.finishBy : into.finishBy,
    provisional: (later ? other : into).provisional,
    referrals: owed(into, other),
  }
  const joined = withEvent(into, { day, kind: 'joined', by, content: other.id, sets })
  const after = toldOf(other).reduce(
    (one, { reason, office }) => putBefore(one, { reason, office, day }) ?? one,
    joined,
  )
  refuseOverfull(after, 'step')
  return after
}

const earlier = (...days: [Day, Day]): Day => days.sort()[0]

/** The earliest day to finish of all that wait on a tip; undefined where none does. */
export function joinedFinish({ history }: Pick<Tip, 'history'>): Day | undefined {
  return withoutUndone(history)
    .flatMap(({ kind, sets }) => (kind === 'joined' && sets?.finishBy ? [sets.finishBy] : []))
    .sort()[0]
}

/** The day by which a tip and another that was merged into it were to be finished together; undefined where none was. */
export function togetherFinish({ history }: Pick<Tip, 'history'>, other: TipId): Day | undefined {
  return withoutUndone(history).findLast(({ kind, content }) => kind === 'joined' && content === other)?.sets
    ?.finishBy
}

/**
 * The day by which a merged tip is to be finished once it is on its own again, never later than before its merger: the day by
 * which it had to be decided where it had not been, else the earlier of its own and of the one that it had with the other.
 */
export function partedFinish({ history, acceptBy, finishBy }: Tip, together = finishBy): Day {
  const at = history.findLastIndex(({ step }) => step === 'merge')
  const before = history[at - 1]?.state
  return earlier(finishBy, before && isUndecided(before) ? acceptBy : together)
}

/** What another tip owes that this one does not, or owes later. An agency that was told since the other was filed knows of both. */
function owed(into: Tip, other: Tip): NonNullable<Sets['referrals']> {
  return other.referrals.flatMap((duty) => {
    const own = into.referrals.find(({ agency }) => agency === duty.agency)
    const knows = own?.notifiedOn !== undefined && own.notifiedOn >= other.filedOn
    const sooner = own && own.notifiedOn === undefined && own.by <= duty.by
    return duty.receivedOn || knows || sooner ? [] : [dutyOf(duty)]
  })
}

function dutyOf({ agency, by, notifiedOn }: Referral) {
  return { agency, by, ...(notifiedOn !== undefined && { notifiedOn }) }
}
