import type { Case } from '../../shared/case/case.ts'
import type { CaseContent } from '../../shared/case/case-content.ts'
import { type Fairness, noFairness } from '../../shared/case/fairness.ts'
import type { PublicCase } from '../../shared/case/public-case.ts'
import { publicFairness, saidOfFirms } from '../../shared/case/public-fairness.ts'
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
  const { edition, number, publishedOn } = record
  const isOther = one.edition === 0 || one.state === 'hidden' || one.state === 'withdrawn'
  const text = standingAs(one, record)
  const state = isOther ? (one.standing ? 'returned' : 'published') : one.state
  return { ...one, ...text, state, edition, number, publishedOn }
}

/**
 * A case that is taken away, of which a text became public that the newsroom was not told of any more: that is what stands. The correction that
 * it was is none any more.
 */
export function withTextOf(one: Case, record: PublicCase): Case {
  const { number, publishedOn } = record
  const known = { ...one, number, publishedOn }
  const { standing, standingFairness: _, note: __, ...settled } = known
  const isDone =
    standing && !says(record, standing, publicFairness(one)) && says(record, one.content, one.fairness)
  return isDone ? settled : { ...known, ...standingAs(one, record) }
}

/** Whether a public record is a text and what that says of its firms. */
function says(
  { content, namesUntil, notNoticed }: PublicCase,
  text: CaseContent,
  fairness: Fairness,
): boolean {
  const said = { content, ...(namesUntil && { namesUntil }), ...(notNoticed && { notNoticed }) }
  return canonicalJson({ content: text, ...saidOfFirms(text, fairness) }) === canonicalJson(said)
}

/** The public text as a record tells it, and until when it names its firms, where a case holds them. */
function standingAs(
  { standing, standingFairness, fairness }: Case,
  { content, namesUntil }: PublicCase,
): Partial<Case> {
  const until = ({ namesUntil: _, ...rest }: Fairness): Fairness => ({
    ...rest,
    ...(namesUntil !== undefined && { namesUntil }),
  })
  return standing
    ? { standing: content, standingFairness: until(standingFairness ?? fairness) }
    : { content, fairness: until(fairness) }
}
