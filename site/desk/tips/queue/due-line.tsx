import type { TipSummary } from '../../../../shared/contract/queue.ts'
import { dayInShanghai } from '../../../../shared/value/day.ts'
import { dateText } from '../../../text/date-text.ts'
import { useWords } from '../../frame/words.ts'
import { dueOf, dueText } from './due.ts'

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
