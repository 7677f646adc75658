import type { FollowedTip } from '../contract/follow.ts'
import type { Day } from '../value/day.ts'

/** What the reporter is asked about an outcome; `none` when nothing may be said, or nothing more. */
export type Question = 'verify' | 'dispute' | 'rate' | 'rated' | 'none'

/** The words of a rating. */
export const ratings = ['good', 'fair', 'bad'] as const

/** How content the reporter is. */
export type Rating = (typeof ratings)[number]

/** The outcome that is asked about: of a merged tip, how the other ended, until that was answered. */
export function askedOf({ ended, answer, answerBy, state }: FollowedTip) {
  if (!ended) return { answer, answerBy, outcome: state }
  return {
    outcome: ended.state,
    ...(ended.noted ? { answer, answerBy } : { answer: undefined, answerBy: ended.answerBy }),
  }
}

/** The question that a tip puts to its reporter on this day. */
export function questionOf(tip: FollowedTip, day: Day): Question {
  const { answer, answerBy, outcome } = askedOf(tip)
  if (answer) return answer.rating ? 'rated' : 'rate'
  const runs = answerBy !== undefined && answerBy >= day && tip.state !== 'archived'
  if (!runs) return 'none'
  return outcome === 'closed' ? 'verify' : 'dispute'
}
