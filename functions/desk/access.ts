import type { Actor } from '../../shared/lifecycle/steps.ts'
import { handlingRoles, type Staff } from '../../shared/people/staff.ts'
import { barredOf } from '../../shared/tip/barred.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { officesAbove } from '../../shared/tip/wraps.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'

/** What someone may do with a tip. The one place where that is decided. */
export interface Access {
  /** All that is not sealed. */
  readonly see: boolean
  /** Have the letter handed out, still sealed, once the opening is recorded. */
  readonly open: boolean
  /** What they are in the table of steps; empty: they change nothing. */
  readonly actors: readonly Actor[]
  /** The reporter disputed an outcome of theirs: they may see, open and pass it on, and do nothing else. */
  readonly barred: boolean
}

const nothing: Access = { see: false, open: false, actors: [], barred: false }

/**
 * The handling office works on it. The offices above, never one complained of, see it, may reopen it or pass it
 * on; the nearest may open it, the province only what was escalated to it. Auditors read what is not sealed: of
 * their own office, or all when they are the province's. Whose outcome was disputed decides nothing more; `decidesNothing`:
 * their subjects, where other tips wait on this one.
 */
export function accessTo(tip: Tip, staff: Staff, decidesNothing: readonly string[] = barredOf(tip)): Access {
  const barred = decidesNothing.includes(staff.sub)
  if (staff.office === tip.office) {
    const actors = handlingRoles.filter((role) => staff.roles.includes(role))
    if (actors.length > 0) return { see: true, open: true, actors, barred }
  }
  if (staff.roles.includes('citySupervisor') && officesAbove(tip).includes(staff.office)) {
    const open = staff.office === tip.escalatedTo || (staff.office === tip.upper && staff.office !== PROVINCE)
    return { see: true, open, actors: ['citySupervisor'], barred }
  }
  const audits = staff.roles.includes('auditor') && (staff.office === tip.office || staff.office === PROVINCE)
  return audits ? { ...nothing, see: true } : nothing
}
