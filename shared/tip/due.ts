import type { State } from '../lifecycle/states.ts'
import type { Day } from '../value/day.ts'
import type { Tip } from './tip.ts'

const undecided: readonly State[] = ['filed', 'transferred']

/** Whether the office has still to decide if it accepts. */
export function isUndecided(state: State): boolean {
  return undecided.includes(state)
}

/** Working days before a target in which a tip counts as due soon. */
export const SOON = 3

/** Whether the day has come on which an office wanted to be reminded. */
export function isReminded({ remindOn }: Pick<Tip, 'remindOn'>, today: Day): boolean {
  return remindOn !== undefined && remindOn <= today
}

/** The day by which the office owes the next step: to decide first, then to finish. */
export function dueDay(tip: Pick<Tip, 'state' | 'acceptBy' | 'finishBy'>): string {
  return isUndecided(tip.state) ? tip.acceptBy : tip.finishBy
}
