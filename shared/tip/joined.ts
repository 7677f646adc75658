import type { Day } from '../value/day.ts'
import type { Sets, TipEvent } from './history.ts'
import type { Referral, Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/**
 * The tip that another is merged into: from then on it is due on the earliest days of both, urgent when either is, and owes
 * what the other still owed to agencies. Names the other in `content`, which no reporter is shown. The same again changes
 * nothing: undefined.
 */
export function joinTip(
  into: Tip,
  other: Tip,
  { by, day }: { by: TipEvent['by']; day: Day },
): Tip | undefined {
  const later = other.finishBy < into.finishBy
  const sets: Sets = {
    critical: into.critical || other.critical,
    acceptBy: earlier(into.acceptBy, other.acceptBy),
    finishBy: later ? other.finishBy : into.finishBy,
    provisional: (later ? other : into).provisional,
    referrals: owed(into, other),
  }
  const known = into.history.some(({ kind, content }) => kind === 'joined' && content === other.id)
  const asBefore =
    sets.critical === into.critical && sets.acceptBy === into.acceptBy && sets.finishBy === into.finishBy
  if (known && asBefore && sets.referrals?.length === 0) return undefined
  return withEvent(into, { day, kind: 'joined', by, content: other.id, sets })
}

const earlier = (...days: [Day, Day]): Day => days.sort()[0]

/** The earliest day to finish of all that wait on a tip; undefined where none does. */
export function joinedFinish({ history }: Pick<Tip, 'history'>): Day | undefined {
  return history
    .flatMap(({ kind, sets }) => (kind === 'joined' && sets?.finishBy ? [sets.finishBy] : []))
    .sort()[0]
}

/** What another tip owes that this one does not, or owes later. An agency that was told of either knows of the matter. */
function owed(into: Tip, other: Tip): NonNullable<Sets['referrals']> {
  return other.referrals.flatMap((duty) => {
    const own = into.referrals.find(({ agency }) => agency === duty.agency)
    return duty.receivedOn || own?.notifiedOn || (own && own.by <= duty.by) ? [] : [dutyOf(duty)]
  })
}

function dutyOf({ agency, by, notifiedOn }: Referral) {
  return { agency, by, ...(notifiedOn !== undefined && { notifiedOn }) }
}
