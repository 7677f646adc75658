import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { verifyHistory } from '../../../../shared/tip/history.ts'
import { useWords } from '../../frame/words.ts'
import { HistoryList } from './history-list.tsx'

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
