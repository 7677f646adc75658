import type { TipEvent } from '../../../../shared/tip/history.ts'
import { shortDay } from '../../frame/day-text.ts'
import { useWords } from '../../frame/words.ts'
import { eventText } from './event-text.ts'

/** Events of a history, newest first. */
export function HistoryList({ history }: { history: readonly TipEvent[] }) {
  const words = useWords()
  return (
    <ol class="log">
      {history.toReversed().map((event) => (
        <li key={event.n}>
          <time dateTime={event.day}>{shortDay(event.day, words.language)}</time>
          <span>{eventText(event, words)}</span>
        </li>
      ))}
    </ol>
  )
}
