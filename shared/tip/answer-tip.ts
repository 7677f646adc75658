import { Refusal } from '../refusal/refusal.ts'
import type { Day } from '../value/day.ts'
import type { Id } from '../value/id.ts'
import { answerUntil, mayAnswer, type Part } from './answer-until.ts'
import type { Verdict } from './envelope.ts'
import { outcomeOf } from './outcome.ts'
import { stepTip } from './step-tip.ts'
import type { Tip } from './tip.ts'
import { withEvent } from './with-event.ts'

/** The reporter's own word, as it came, on the outcome that they had before them, and the sealed message in which they said it. */
export interface Word extends Verdict {
  readonly message: Id
  readonly day: Day
  /** The parts of the tip, as they stand. */
  readonly parts: readonly Part[]
}

/**
 * The tip with the reporter's word on its outcome. A dispute reopens it, visibly, and counts. Refuses `outcome` when
 * another stands there now than they had before them, `answer` when there is none, its days are over, or a rated
 * confirmation would become another word.
 */
export function answerTip(tip: Tip, { verdict, rating, outcome, message, day, parts }: Word): Tip {
  const { answer, answerBy } = tip
  const may = mayAnswer(answerUntil(answerBy, parts), day)
  if (!may || tip.state === 'archived') throw new Refusal('answer')
  if (outcome !== outcomeOf(tip.history)) throw new Refusal('outcome')
  if (answer && answer.verdict !== verdict && answer.rating !== undefined) throw new Refusal('answer')
  const said = {
    ...{ day, kind: 'answered' as const, by: { who: 'reporter' as const } },
    ...{ subject: verdict, message, content: outcome },
    ...(rating !== undefined && { sets: { rating } }),
  }
  const noted = withEvent(tip, said)
  if (verdict === 'confirmed') return noted
  const step = { step: 'reopen' as const, reason: 'reporter' }
  return stepTip(noted, step, { by: { who: 'reporter' }, actors: ['reporter'], day })
}
