import { workdaysBetween } from '../../../../shared/calendar/workday.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { type Day, dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { type Say, useWords } from '../../frame/words.ts'

/** The due day with the working days left, in words and as a bar. */
export function DueLine({ tip }: { tip: TipSummary }) {
  const { say, language } = useWords()
  const due = dueOf(tip, dayInShanghai(new Date()))
  if (!due) return null
  return (
    <>
      <span class={due.left < 0 ? 'state late' : ''}>{dueText(due, say)}</span>
      <span class="hint">　{say('follow.due', { date: dateText(tip.dueBy, language) })}</span>
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bg" x="0" y="0" width="100" height="4" />
        <rect class={due.left < 0 ? 'hot' : 'fg'} x="0" y="0" width={due.used} height="4" />
      </svg>
    </>
  )
}

/** How an open tip stands against the day by which its office owes the next step. */
interface Due {
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
