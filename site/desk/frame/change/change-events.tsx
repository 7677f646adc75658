import type { Change } from '../../../../shared/change/change.ts'
import { dateText } from '../../../text/date-text.ts'
import { useWords } from '../words.ts'

/** Who did what with a version, oldest first. */
export function ChangeEvents({ change }: { change: Change }) {
  const { say, language } = useWords()
  return (
    <ol class="log">
      {change.history.map(({ n, day, step, name, reason }) => (
        <li key={n}>
          <time dateTime={day}>{dateText(day, language)}</time>
          <span>
            {name}　{say(`change.event.${step}`)}
            {reason && `　${say('tips.event.reason', { reason })}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
