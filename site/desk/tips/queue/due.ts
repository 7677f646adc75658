import { workdaysBetween } from '../../../../shared/calendar/workday.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import type { Day } from '../../../../shared/value/day.ts'
import type { Say } from '../../frame/words.ts'

/** How an open tip stands against the day by which its office owes the next step. */
export interface Due {
  /** What is owed: to decide on it, or to finish it. */
  readonly next: 'decide' | 'finish'
  /** Working days left after today; 0 today, negative when late. */
  readonly left: number
  /** How much of the time is used up, 0 to 100. */
  readonly used: number
}

/** Undefined when nothing is owed any more. */
export function dueOf(tip: Pick<TipSummary, 'state' | 'filedOn' | 'dueBy'>, today: Day): Due | undefined {
  if (!isOpen(tip.state)) return undefined
  const whole = Math.max(1, workdaysBetween(tip.filedOn, tip.dueBy))
  const spent = workdaysBetween(tip.filedOn, today)
  return {
    next: tip.state === 'filed' || tip.state === 'transferred' ? 'decide' : 'finish',
    left: workdaysBetween(today, tip.dueBy),
    used: Math.min(100, Math.max(0, Math.round((spent / whole) * 100))),
  }
}

/** What is owed and how many working days are left, in words. */
export function dueText({ next, left }: Pick<Due, 'next' | 'left'>, say: Say): string {
  if (left < 0) return say('tips.queue.lateBy', { n: -left })
  if (left === 0) return say(next === 'decide' ? 'tips.due.decideToday' : 'tips.due.finishToday')
  return say(next === 'decide' ? 'tips.due.decide' : 'tips.due.finish', { n: left })
}
