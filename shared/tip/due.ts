import type { State } from '../lifecycle/states.ts'
import type { Tip } from './tip.ts'

const undecided: readonly State[] = ['filed', 'transferred']

/** The day by which the office owes the next step: to decide first, then to finish. */
export function dueDay(tip: Pick<Tip, 'state' | 'acceptBy' | 'finishBy'>): string {
  return undecided.includes(tip.state) ? tip.acceptBy : tip.finishBy
}
