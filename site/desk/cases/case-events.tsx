import type { CaseEvent } from '../../../shared/case/case.ts'
import { shortDay } from '../frame/day-text.ts'
import { useWords } from '../frame/words.ts'

/** What happened to a case inside the newsroom, newest first. */
export function CaseEvents({ history }: { history: readonly CaseEvent[] }) {
  const { say, language } = useWords()
  return (
    <section aria-labelledby="case-events">
      <div class="part-head">
        <h3 id="case-events">{say('cases.timeline')}</h3>
      </div>
      <ol class="log">
        {history.toReversed().map(({ n, day, step, name, reason }) => (
          <li key={n}>
            <time dateTime={day}>{shortDay(day, language)}</time>
            <span>
              {[name, say(`cases.event.${step}`), reason]
                .filter(Boolean)
                .join(language === 'zh' ? '，' : ', ')}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
