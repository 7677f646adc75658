import { keeps } from '../personal-data/kept.ts'
import type { Day } from '../value/day.ts'
import type { Case } from './case.ts'
import type { CaseFirm } from './case-content.ts'
import { codesLeftOpen, codesPutRight } from './codes-put-right.ts'
import { droppedFirms } from './dropped-firms.ts'
import { isWaived } from './fairness.ts'
import { firmsListed, texts } from './firewall.ts'
import { findInCase } from './unlisted-firms.ts'

/** What the second person has read, item by item, before a case becomes public. */
export const reviewChecks = [
  'facts',
  'names',
  'personal',
  'reporter',
  'told',
  'waived',
  'early',
  'unlisted',
  'dropped',
] as const
export type ReviewCheck = (typeof reviewChecks)[number]

type Reviewed = Pick<Case, 'content' | 'fairness' | 'history' | 'standing' | 'standingFairness'>

/**
 * The items of a case: firms were told, where any is named of which it is not written why it was not told or waited for; that reason
 * holds, where it is; a letter that is older than what was written here was seen on paper; firms that it
 * names and does not list, and why, were looked at; firms that it drops leave the versions before it as well.
 */
export const checksOf = (one: Reviewed & Pick<Case, 'kept'>): readonly ReviewCheck[] =>
  reviewChecks.filter((check) => {
    if (check === 'told') return waivedFirms(one).length < one.content.firms.length
    if (check === 'waived') return waivedFirms(one).length > 0
    if (check === 'unlisted') return unlistedKept(one).length > 0
    if (check === 'dropped') return droppedOf(one).length > 0
    return check !== 'early' || earlyNotice(one) !== undefined
  })

/** The firms that were not told or not waited for, for a reason that was written. */
export const waivedFirms = ({ content, fairness }: Pick<Case, 'content' | 'fairness'>) =>
  content.firms.filter(({ creditCode }) => isWaived(fairness, creditCode))

/** The firms of the public text that a correction drops. */
export const droppedOf = ({ content, standing }: Pick<Case, 'content' | 'standing'>): CaseFirm[] =>
  standing ? droppedFirms([standing], content) : []

/** The firms that stay in a text which does not list them, as they are named there. */
export const unlistedKept = ({ content, kept = [] }: Pick<Case, 'content' | 'kept'>): string[] => {
  const fields = [...texts(content)]
  const found = findInCase(fields, firmsListed({ content })).filter(({ kind }) => kind === 'firm')
  const typed = new Map(fields)
  const named = found.map(({ field, from, to }) => typed.get(field)?.slice(from, to) ?? '')
  return [...new Set(named)].filter((name) => kept.some((one) => keeps(one, 'firm', name)))
}

/**
 * Where the letter to the firms is dated before the text was begun: both days. Its time to reply may be over at once, and nothing here
 * shows that it went out. A correction begins anew, and a letter that its public text had is none of its own, unless it is said to have told a firm that was not
 * listed there.
 */
export function earlyNotice({
  content,
  fairness: { noticedOn },
  history,
  standing,
  standingFairness,
}: Reviewed): { noticedOn: Day; begunOn: Day } | undefined {
  if (content.firms.length === 0 || !noticedOn) return undefined
  const right = codesPutRight({ content, standing })
  const open = codesLeftOpen({ content, standing })
  const told = (standing ? (standingFairness?.noticed ?? []) : [])
    .filter((code) => !open.has(code))
    .map((code) => right.get(code) ?? code)
  const known =
    standingFairness?.noticedOn === noticedOn &&
    content.firms.every(({ creditCode }) => told.includes(creditCode))
  const begun = standing && history.findLast(({ step }) => step === 'correct')
  const begunOn = (begun ?? history[0])?.day
  return !known && begunOn !== undefined && noticedOn < begunOn ? { noticedOn, begunOn } : undefined
}
