import type { FollowedTip } from '../contract/follow.ts'
import { answerUntil, mayAnswer } from '../tip/answer-until.ts'
import type { Day } from '../value/day.ts'

/** What the reporter is asked about an outcome; `none` when nothing may be said, or nothing more. */
export type Question = 'verify' | 'dispute' | 'rate' | 'rated' | 'none'

/** The words of a rating. */
export const ratings = ['good', 'fair', 'bad'] as const

/** How content the reporter is. */
export type Rating = (typeof ratings)[number]

/** The outcome that is asked about: of a merged tip, how the other ended, until that was answered. */
export function askedOf({ ended, answer, answerBy, state, parts }: FollowedTip) {
  if (!ended) return { answer, until: answerUntil(answerBy, parts), outcome: state }
  return {
    outcome: ended.state,
    answer: ended.noted ? answer : undefined,
    until: answerUntil(ended.noted ? answerBy : ended.answerBy, parts),
  }
}

/** The question that a tip puts to its reporter on this day. */
export function questionOf(tip: FollowedTip, day: Day): Question {
  const { answer, until, outcome } = askedOf(tip)
  if (answer) return answer.rating ? 'rated' : 'rate'
  if (!mayAnswer(until, day) || tip.state === 'archived') return 'none'
  return outcome === 'closed' ? 'verify' : 'dispute'
}
