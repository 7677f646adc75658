import { addDays, type Day } from '../value/day.ts'
import type { Case } from './case.ts'
import type { CaseContent } from './case-content.ts'
import { type Fairness, isWaived } from './fairness.ts'
import type { PublicCase, PublicRecord } from './public-case.ts'
import { codesOf } from './replies.ts'

/** How the firms of the public text were treated; what a correction under way says of it is nobody's yet. */
export const publicFairness = ({
  standing,
  standingFairness,
  fairness,
}: Pick<Case, 'standing' | 'standingFairness' | 'fairness'>): Fairness =>
  (standing && standingFairness) ?? fairness

/**
 * What a public text says of how its firms were treated: until when they are named, and which of them nobody asked before. Why not
 * is the office's own.
 */
export function saidOfFirms(
  content: Pick<CaseContent, 'firms'>,
  fairness: Fairness,
): Pick<PublicCase, 'namesUntil' | 'notNoticed'> {
  if (content.firms.length === 0) return {}
  const { namesUntil, noticed } = fairness
  const notNoticed = codesOf(content).filter((code) => isWaived(fairness, code) && !noticed.includes(code))
  return {
    ...(namesUntil !== undefined && { namesUntil }),
    ...(notNoticed.length > 0 && { notNoticed }),
  }
}

/** The first day on which the public text may name its firms no more. Nothing where none is named, or nobody sees it. */
export function namesOverOn(one: Case): Day | undefined {
  const { state, edition, content, standing } = one
  const shown = edition > 0 && state !== 'hidden' && state !== 'withdrawn'
  const { namesUntil } = publicFairness(one)
  const named = (standing ?? content).firms.length > 0
  return shown && named && namesUntil !== undefined ? addDays(namesUntil, 1) : undefined
}

/** The same by the public record itself, whatever the newsroom's case says. */
export function namesOverIn(record: PublicRecord): Day | undefined {
  if (record.state !== 'published' || record.content.firms.length === 0) return undefined
  return record.namesUntil && addDays(record.namesUntil, 1)
}
