import { workdaysBetween } from '../../../../shared/calendar/workday.ts'
import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { isOpen } from '../../../../shared/lifecycle/states.ts'
import { type Day, dayInShanghai } from '../../../../shared/value/day.ts'
import { type Hour, hourInShanghai } from '../../../../shared/value/hour.ts'
import { dateText } from '../../../text/date-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { placeText } from '../../frame/place-text.ts'
import { type Say, useWords, type Words } from '../../frame/words.ts'

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

/** The same in a row of the list: a number and a day; in yellow the hour by which somebody must look. */
export function DueCell({ tip }: { tip: TipSummary }) {
  const words = useWords()
  const { say, language } = words
  const now = new Date()
  const due = dueOf(tip, dayInShanghai(now))
  if (!due) return <span class="q-due" />
  const look = lookText(tip, hourInShanghai(now), words)
  if (look) {
    return (
      <span class="q-due look">
        <b>{look.by}</b> <small>{look.what}</small>
      </span>
    )
  }
  const late = due.left < 0
  const date = shortDay(tip.dueBy, language)
  return (
    <span class={late ? 'q-due late' : 'q-due'}>
      <b>
        {late && say('tips.due.cell.late', { n: -due.left })}
        {due.left === 0 && say('tips.due.cell.today')}
        {due.left > 0 && <span aria-hidden="true">{due.left}</span>}
      </b>
      {due.left > 0 && <span class="vh">{say('tips.due.cell.left', { n: due.left })}</span>}{' '}
      <small>{late ? date : say(`tips.due.cell.${due.next}`, { date: due.left === 0 ? '' : date })}</small>
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bg" x="0" y="0" width="100" height="4" />
        <rect class={late ? 'hot' : 'fg'} x="0" y="0" width={due.used} height="4" />
      </svg>
    </span>
  )
}

/** By which hour a tip in danger must be looked at, or that this hour has passed; undefined for all others. */
export function lookText(
  tip: Pick<TipSummary, 'critical' | 'openedOn' | 'lookBy' | 'escalatedTo'>,
  now: Hour,
  words: Words,
): { by: string; what: string } | undefined {
  const { say, language } = words
  if (!tip.critical || tip.openedOn !== undefined) return undefined
  const told =
    tip.escalatedTo !== undefined && say('tips.mark.told', { office: placeText(tip.escalatedTo, words) })
  if (!tip.lookBy) return { by: say('tips.look.now'), what: told || say('tips.look.shut') }
  const [day, hour] = [tip.lookBy.slice(0, 10), Number(tip.lookBy.slice(11))]
  const today = day === now.slice(0, 10)
  const date = shortDay(day, language)
  if (tip.lookBy < now) {
    const by = today ? say('tips.look.passed', { hour }) : say('tips.look.passedDay', { date })
    return { by, what: told || say('tips.look.shut') }
  }
  const by = today ? say('tips.look.by', { hour }) : say('tips.look.byDay', { hour, date })
  return { by, what: say('tips.look.open') }
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
