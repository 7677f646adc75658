import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { type TipEvent, verifyHistory } from '../../../../shared/tip/history.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Log } from '../../frame/log.tsx'
import { useWords } from '../../frame/words.ts'
import { eventText } from './event-text.ts'

/** What happened so far, with the result of checking its chain here. */
export function HistoryPart({ tip }: { tip: TipDetail }) {
  const { say } = useWords()
  const intact = tip.destroyedOn !== undefined || verifyHistory(tip.history)
  return (
    <section aria-labelledby="history">
      <div class="part-head">
        <h3 id="history">{say('cases.timeline')}</h3>
        {intact && !tip.destroyedOn && <span class="hint">{say('tips.history.intact')}</span>}
      </div>
      {!intact && (
        <p class="notice err" role="alert">
          {say('tips.error.history')}
        </p>
      )}
      <HistoryList history={tip.history} />
    </section>
  )
}

/** Events of a history, newest first. */
export function HistoryList({ history }: { history: readonly TipEvent[] }) {
  const words = useWords()
  const lines = history.toReversed().map((event) => ({
    ...{ key: event.n, at: event.day, when: shortDay(event.day, words.language) },
    text: eventText(event, words),
  }))
  return <Log lines={lines} />
}
