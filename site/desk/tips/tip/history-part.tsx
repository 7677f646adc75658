import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { type TipEvent, verifyHistory } from '../../../../shared/tip/history.ts'
import { readMovedDays } from '../../../../shared/tip/moved-days.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dateText } from '../../../text/date-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Log } from '../../frame/log.tsx'
import { useWords, type Words } from '../../frame/words.ts'

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

/** One line of the history in words: who did what, why, on which paper. */
export function eventText(event: TipEvent, words: Words): string {
  const { say, language } = words
  const parts = [
    actorText(event, words),
    whatText(event, words),
    event.reason && say('tips.event.reason', { reason: spoken(event.reason, words) }),
    event.words,
    event.held !== undefined && say('tips.event.held', { n: event.held }),
    event.result && say('tips.event.result', { result: spoken(event.result, words) }),
    event.document && `${event.document.number}　${dateText(event.document.day, language)}`,
  ]
  return parts.filter((part) => typeof part === 'string' && part !== '').join(language === 'zh' ? '，' : ', ')
}

/** A reason as the reporter sees it: a text of the catalogues, or the office's own words. */
function spoken(text: string, { say }: Words): string {
  return isMessageKey(text) ? say(text) : text
}

function actorText({ by }: TipEvent, { say }: Words): string {
  if (by.who === 'staff') return by.name
  return say(by.who === 'reporter' ? 'tips.event.reporter' : 'tips.event.clock')
}

function whatText(event: TipEvent, words: Words): string {
  const { kind, step, subject = '' } = event
  const { say, language } = words
  const agency = () => findAgency(subject)?.[language] ?? subject
  switch (kind) {
    case 'filed':
    case 'message':
    case 'destroyed':
      return say(`tips.event.${kind}`)
    case 'corrected':
      return movedText(subject, words)
    case 'notified':
    case 'received':
      return say(`tips.event.${kind}`, { agency: agency() })
    case 'escalated':
      return say('tips.event.escalatedTo', { office: officeName(subject, language) })
    case 'extended':
      return say('tips.event.extendedTo', { date: dateText(subject, language) })
    case 'assigned':
      return say(subject ? 'tips.event.assigned' : 'tips.event.unassigned', { who: subject })
    case 'recorded':
      return say('tips.event.recorded', { what: spoken(`tips.record.${subject}`, words) })
    case 'answered':
      return spoken(`tips.event.answered.${subject}`, words)
    case 'rewarded':
      return say('tips.event.rewarded', { amount: subject })
    case 'step': {
      const what = spoken(`tips.act.${step}`, words)
      if (step === 'transfer') return say('tips.event.to', { what, whom: officeName(subject, language) })
      return step === 'refer' ? say('tips.event.to', { what, whom: agency() }) : what
    }
  }
}

/** Days that moved when the year's working days became known; else that something was put right. */
function movedText(subject: string, { say, language }: Words): string {
  const day = (one: string) => dateText(one, language)
  const moved = readMovedDays(subject).map(({ before, after }) =>
    say('follow.dueBasis.changed', { before: day(before), date: day(after) }),
  )
  return moved.length > 0 ? moved.join('') : say('tips.event.corrected')
}
