import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import { appendEvent } from './history.ts'
import { stepTip } from './step-tip.ts'
import type { Answer, Tip } from './tip.ts'

/** The reporter's own word, as it came. */
export interface Word {
  readonly verdict: Answer['verdict']
  readonly rating?: Answer['rating']
  readonly day: Day
}

/**
 * The tip with the reporter's word on its outcome, or undefined when they said exactly this before. A dispute
 * reopens it, visibly, and counts. Refuses `answer` when there is no outcome, or its days are over.
 */
export function answerTip(tip: Tip, { verdict, rating, day }: Word): Tip | undefined {
  const { answer, answerBy } = tip
  if (isRepeated(tip, { verdict, rating, day })) return undefined
  if (!answerBy || day > answerBy || tip.state === 'merged' || tip.state === 'archived') {
    throw new Refusal('answer')
  }
  if (answer && answer.verdict !== verdict && answer.rating !== undefined) throw new Refusal('answer')
  const said = {
    day,
    kind: 'answered' as const,
    state: tip.state,
    by: { who: 'reporter' as const },
    subject: verdict,
  }
  const fresh = answer?.verdict !== verdict
  const noted = fresh ? { ...tip, history: [...appendEvent(tip.history, said)] } : tip
  if (verdict === 'confirmed') {
    const kept = rating ?? answer?.rating
    return { ...noted, answer: { verdict, day, ...(kept !== undefined && { rating: kept }) } }
  }
  const step = { step: 'reopen' as const, reason: 'follow.reason.reopen.reporter' }
  const reopened = stepTip(noted, step, { by: { who: 'reporter' }, actors: ['reporter'], day })
  return { ...reopened, disputes: (tip.disputes ?? 0) + 1 }
}

function isRepeated({ answer, history }: Tip, { verdict, rating }: Word): boolean {
  if (verdict === 'disputed') {
    const last = history.at(-1)
    return last?.step === 'reopen' && last.by.who === 'reporter'
  }
  return answer?.verdict === verdict && (rating === undefined || rating === answer.rating)
}
