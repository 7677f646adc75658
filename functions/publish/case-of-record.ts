import type { Case } from '../../shared/case/case.ts'
import { noFairness } from '../../shared/case/fairness.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'

/** A case of the newsroom that is lost, as far as its public record tells; its version is 0 until it is kept. */
export function caseOfRecord(record: PublicCase): Case {
  const { id, edition, number, publishedOn, publisher, content, namesUntil } = record
  return {
    ...{ id, state: 'published', version: 0, drafter: '', office: publisher, content, notes: '' },
    fairness: { ...noFairness, ...(namesUntil && { namesUntil }) },
    ...{ edition, number, publishedOn, history: [] },
  }
}

/**
 * A case of the newsroom that is older than its public record, as that stands. A correction that is worked on stays beside it; what the newsroom
 * takes for never public, or for taken away, is neither.
 */
export function broughtUp<One extends Case>(one: One, record: PublicCase): One {
  const { edition, number, publishedOn, content } = record
  const isOther = one.edition === 0 || one.state === 'hidden' || one.state === 'withdrawn'
  const text = one.standing ? { standing: content } : { content }
  const state = isOther ? (one.standing ? 'returned' : 'published') : one.state
  return { ...one, ...text, state, edition, number, publishedOn }
}

/**
 * A case that is taken away, of which a text became public that the newsroom was not told of any more: that is what stands. The correction that
 * it was is none any more.
 */
export function withTextOf(one: Case, { content }: PublicCase): Case {
  const { standing, standingFairness: _, note: __, ...settled } = one
  if (!standing) return { ...one, content }
  return canonicalJson(one.content) === canonicalJson(content) ? settled : { ...one, standing: content }
}
