import { Refusal } from '../../../shared/refusal/refusal.ts'
import { SealError } from '../../../shared/seal/seal-error.ts'
import { AnswerLost, NotSent } from './ask.ts'
import type { Say } from './words.ts'

/** What went wrong, in words for the person at the desk. */
export function explain(error: unknown, say: Say): string {
  if (error instanceof Refusal) return say(`refusal.${error.code}`)
  if (error instanceof SealError) {
    return say(error.reason === 'wrongKey' ? 'tips.open.error.notMine' : 'desk.altered')
  }
  if (error instanceof AnswerLost) return say(`common.error.lost.${error.stands ?? 'unknown'}`)
  if (error instanceof NotSent) return say('tips.error.offline')
  return error instanceof TypeError ? say('common.error.noLine') : say('refusal.server')
}
