import type { TipDetail } from '../../../../shared/contract/tips.ts'
import { isMessageKey } from '../../../../shared/messages/message.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { TipEvent } from '../../../../shared/tip/history.ts'
import { readMovedDays } from '../../../../shared/tip/moved-days.ts'
import { papersIn } from '../../../../shared/tip/printed.ts'
import { tipDigits } from '../../../../shared/tip/tip-number.ts'
import { findAgency } from '../../../../shared/topic/topic.ts'
import { dateText } from '../../../text/date-text.ts'
import { shortDay } from '../../frame/day-text.ts'
import { Log } from '../../frame/log.tsx'
import { type Say, useWords, type Words } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { checkHistory } from './check-history.ts'

/** What happened so far, with the result of checking its chain here. */
export function HistoryPart({ tip, opened }: { tip: TipDetail; opened: OpenedTip | undefined }) {
  const { say, list } = useWords()
  const { intact, listed, whole, apart, unsaid } = checkHistory(tip, opened)
  const right = intact && listed && whole && apart.length === 0
  return (
    <section aria-labelledby="history">
      <div class="part-head">
        <h3 id="history">{say('cases.timeline')}</h3>
        {right && !tip.destroyedOn && <span class="hint">{say('tips.history.intact')}</span>}
      </div>
      {!intact && (
        <p class="notice err" role="alert">
          {say('tips.error.history')}
        </p>
      )}
      {!(whole && listed) && (
        <p class="notice err" role="alert">
          {say('tips.history.cut')}
        </p>
      )}
      {apart.length > 0 && (
        <p class="notice err" role="alert">
          {say('tips.history.apart', { list: list(apart.map((name) => partName(name, say))) })}
        </p>
      )}
      <HistoryList history={tip.history} unsaid={unsaid} />
    </section>
  )
}

/** What a part beside the history is called. */
function partName(name: string, say: Say): string {
  const key = `tips.part.${name}`
  return isMessageKey(key) ? say(key) : name
}

interface ListProps {
  readonly history: readonly TipEvent[]
  /** Numbers of the events that are said to be the reporter's and are not signed by them. */
  readonly unsaid?: readonly number[]
}

/** Events of a history, newest first. */
export function HistoryList({ history, unsaid = [] }: ListProps) {
  const words = useWords()
  const lines = history.toReversed().map((event) => ({
    ...{ key: event.n, at: event.day, when: shortDay(event.day, words.language) },
    text: eventText(event, words),
    ...(unsaid.includes(event.n) && { trouble: words.say('tips.history.unsaid') }),
  }))
  return <Log lines={lines} />
}

/** One line of the history in words: who did what, why, on which paper. */
export function eventText(event: TipEvent, words: Words): string {
  const { say, language } = words
  const paper = event.said?.document
  const parts = [
    actorText(event, words),
    whatText(event, words),
    reasonText(event, words),
    event.said?.words,
    event.held !== undefined && say('tips.event.held', { n: event.held }),
    event.said?.result && say('tips.event.result', { result: event.said.result }),
    paper && `${paper.number}　${dateText(paper.day, language)}`,
  ]
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  // A sentence that ends within the line keeps its words and gives its full stop to the comma.
  const inner = said.map((part, at) => (at < said.length - 1 ? part.replace(/[。.]$/, '') : part))
  return inner.join(language === 'zh' ? '，' : ', ')
}

function reasonText({ step, reason }: TipEvent, words: Words): string | undefined {
  if (!reason) return undefined
  const key = step === undefined ? `escalation.${reason}` : `follow.reason.${step}.${reason}`
  return words.say('tips.event.reason', { reason: spoken(key, words) })
}

/** A text of the catalogues, or the key itself where there is none. */
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
    case 'unopenable':
    case 'joined':
      return say(`tips.event.${kind}`)
    case 'undone':
      return say('tips.event.undone', { number: tipDigits(event.content ?? '') })
    case 'part':
      return say('tips.event.part', {
        office: officeName(subject, language),
        number: tipDigits(event.content ?? ''),
      })
    case 'partOf':
      return say('tips.event.partOf', { number: tipDigits(event.content ?? '') })
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
    case 'reminder': {
      const { remindOn } = event.sets ?? {}
      return remindOn
        ? say('tips.event.reminder', { date: dateText(remindOn, language) })
        : say('tips.event.reminder.none')
    }
    case 'ended':
      return say('tips.event.ended', { state: spoken(`tips.state.${subject}`, words) })
    case 'recorded':
      return say('tips.event.recorded', { what: spoken(`tips.record.${subject}`, words) })
    case 'printed':
      return say('tips.event.printed', {
        what: words.list(papersIn(subject).map((name) => say(`papers.${name}`))),
      })
    case 'answered':
      return spoken(`tips.event.answered.${subject}`, words)
    case 'rewarded':
      return say('tips.event.rewarded', { amount: subject })
    case 'step': {
      const what = spoken(`tips.act.${step}`, words)
      if (step === 'transfer') return say('tips.event.to', { what, whom: officeName(subject, language) })
      if (step === 'merge') return say('tips.event.to', { what, whom: tipDigits(subject) })
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
