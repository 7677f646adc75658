import { calendarWith } from '../calendar/calendar.ts'
import { addWorkdays } from '../calendar/workday.ts'
import { isOpen } from '../lifecycle/states.ts'
import type { RoutingView } from '../routing/table.ts'
import { addDays, type Day } from '../value/day.ts'
import type { OfficeCode } from '../value/office-code.ts'
import { dueDay, SOON } from './due.ts'
import { awaited } from './escalation.ts'
import type { TipEvent } from './history.ts'
import { archiveDay, destroyDay } from './retention.ts'
import type { Tip } from './tip.ts'

/** The last day that counts as soon on a day, with the years that the province added to the calendar. */
export function soonDay(today: Day, years: RoutingView['years']): string {
  return addWorkdays(today, SOON, calendarWith(years)).day
}

/** That an office is owed word of a tip. */
export interface Unnotified {
  /** Code of the office. */
  readonly office: OfficeCode
  /** Names the occasion; the same however often it is found. */
  readonly key: string
  /** Day from which it is owed. */
  readonly at: string
}

/**
 * What happened to a tip that its office, or one above, has not been notified of: what a reporter, the clock or
 * another office did, a target that comes close, and a day on which the office wanted to be reminded.
 */
export function unnotified(tip: Tip): Unnotified[] {
  if (tip.destroyedOn) return []
  const events = tip.history.filter(({ n }) => n > (tip.notifiedUpTo ?? 0))
  return [...events.flatMap((event) => ofEvent(tip, event)), ...reminder(tip), ...ownReminder(tip)]
}

/** What the tip must remember once all of that was notified on a day. */
export function notifiedMarks(tip: Tip, day: Day): Pick<Tip, 'notifiedUpTo' | 'remindedOf' | 'remindedOn'> {
  const last = tip.history.at(-1)?.n ?? 0
  const reminded = reminder(tip).some(({ at }) => at <= day) ? dueDay(tip) : tip.remindedOf
  const own = ownReminder(tip).some(({ at }) => at <= day) ? tip.remindOn : tip.remindedOn
  return {
    notifiedUpTo: last,
    ...(reminded !== undefined && { remindedOf: reminded }),
    ...(own !== undefined && { remindedOn: own }),
  }
}

function ofEvent(tip: Tip, { n, day, kind, by, subject }: TipEvent): Unnotified[] {
  const key = `${tip.id}#${n}`
  if (kind === 'escalated') return subject === undefined ? [] : [{ office: subject, key, at: day }]
  // What was printed asks for nothing.
  if (kind === 'printed') return []
  const fromOutside = by.who === 'reporter' || (by.who === 'staff' && by.office !== tip.office)
  return fromOutside && isOpen(tip.state) ? [{ office: tip.office, key, at: day }] : []
}

function reminder(tip: Tip): Unnotified[] {
  const due = dueDay(tip)
  if (!isOpen(tip.state) || tip.remindedOf === due) return []
  return [{ office: tip.office, key: `${tip.id}#${due}`, at: remindDay(due) }]
}

function ownReminder({ id, state, office, remindOn, remindedOn }: Tip): Unnotified[] {
  if (remindOn === undefined || !isOpen(state) || remindOn === remindedOn) return []
  return [{ office, key: `${id}#remind#${remindOn}`, at: remindOn }]
}

/** The first day on which a target counts as soon. */
function remindDay(due: string): string {
  let day = due
  while (addWorkdays(addDays(day, -1), SOON).day >= due) day = addDays(day, -1)
  return day
}

/** The day or hour from which the clock has something to do with a tip; undefined when never again. */
export function nextAttention(tip: Tip): string | undefined {
  if (tip.destroyedOn) return undefined
  const settled = tip.state === 'archived' ? destroyDay(tip) : archiveDay(tip)
  const times = [awaited(tip)[0]?.at, settled, ...unnotified(tip).map(({ at }) => at)]
  return times.filter((time) => time !== undefined).sort()[0]
}
