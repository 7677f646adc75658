import type { Calendar } from '../calendar/calendar.ts'
import { addWorkdays, workdaysBetween } from '../calendar/workday.ts'
import type { Day } from '../value/day.ts'
import { type MovedDay, writeMovedDays } from './moved-days.ts'
import type { Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/**
 * A provisional tip under a calendar that knows more years: each target keeps its number of working days, counted
 * from where it was counted from (the filing; for finishing, the acceptance, once there is one). Days that moved
 * are kept in the history with what they were. Undefined when nothing changes.
 */
export function recomputeDays(tip: Tip, calendar: Calendar, today: Day): Tip | undefined {
  if (!tip.provisional) return undefined
  const firstUnknown = tip.finishBy.slice(0, 4)
  const before = Object.fromEntries(Object.entries(calendar).filter(([year]) => year < firstUnknown))
  const again = (from: Day, day: Day) =>
    day <= from
      ? { day, provisional: false }
      : addWorkdays(from, workdaysBetween(from, day, before), calendar)
  const accepted = tip.history.find(({ step }) => step === 'accept')?.day
  const accept = accepted ? { day: tip.acceptBy, provisional: false } : again(tip.filedOn, tip.acceptBy)
  const finish = again(accepted ?? tip.filedOn, tip.finishBy)
  const provisional = accept.provisional || finish.provisional
  const moved: MovedDay[] = [
    { which: 'acceptBy' as const, before: tip.acceptBy, after: accept.day },
    { which: 'finishBy' as const, before: tip.finishBy, after: finish.day },
  ].filter((one) => one.before !== one.after)
  if (moved.length === 0 && provisional) return undefined
  const event = { day: today, kind: 'corrected' as const, by: { who: 'clock' as const } }
  const sets = { acceptBy: accept.day, finishBy: finish.day, provisional }
  return withEvent(tip, { ...event, subject: writeMovedDays(moved), sets })
}
