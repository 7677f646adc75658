import { addDays, type Day } from '../value/day.ts'
import type { Case } from './case.ts'
import type { Fairness } from './fairness.ts'

/** How the firms of the public text were treated; what a correction under way says of it is nobody's yet. */
export const publicFairness = ({
  standing,
  standingFairness,
  fairness,
}: Pick<Case, 'standing' | 'standingFairness' | 'fairness'>): Fairness =>
  (standing && standingFairness) ?? fairness

/** The first day on which the public text may name its firms no more. Nothing where none is named, or nobody sees it. */
export function namesOverOn(one: Case): Day | undefined {
  const { state, edition, content, standing } = one
  const shown = edition > 0 && state !== 'hidden' && state !== 'withdrawn'
  const { namesUntil } = publicFairness(one)
  const named = (standing ?? content).firms.length > 0
  return shown && named && namesUntil !== undefined ? addDays(namesUntil, 1) : undefined
}
