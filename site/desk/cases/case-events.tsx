import type { CaseEvent } from '../../../shared/case/case.ts'
import { shortDay } from '../frame/day-text.ts'
import { Log } from '../frame/log.tsx'
import { useWords } from '../frame/words.ts'

/** What happened to a case inside the newsroom, newest first. */
export function CaseEvents({ history }: { history: readonly CaseEvent[] }) {
  const { say, language } = useWords()
  const lines = history.toReversed().map(({ n, day, step, name, reason }) => ({
    ...{ key: n, at: day, when: shortDay(day, language) },
    text: [name, say(`cases.event.${step}`), reason].filter(Boolean).join(language === 'zh' ? '，' : ', '),
  }))
  return (
    <section aria-labelledby="case-events">
      <div class="part-head">
        <h3 id="case-events">{say('cases.timeline')}</h3>
      </div>
      <Log lines={lines} />
    </section>
  )
}
