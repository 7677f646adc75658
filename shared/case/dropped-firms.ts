import type { CaseContent, CaseFirm } from './case-content.ts'
import { namesOf } from './without-firms.ts'

type Listing = Pick<CaseContent, 'firms'>

/**
 * Firms that texts list and the next one does not, by their credit codes, under each name that they had: they leave those texts, which become
 * placeholders. A firm whose name alone is written otherwise is the same; another code is another firm's.
 */
export const droppedFirms = (before: readonly Listing[], next: Listing): CaseFirm[] => {
  const listed = new Set(next.firms.map(({ creditCode }) => creditCode))
  const dropped = before.flatMap(({ firms }) => firms).filter(({ creditCode }) => !listed.has(creditCode))
  const isSame = (one: CaseFirm) => (other: CaseFirm) =>
    one.creditCode === other.creditCode && one.name === other.name
  return dropped.filter((one, n) => dropped.findIndex(isSame(one)) === n)
}

/** Names and codes of them that no firm of the next text has. */
export function droppedNames(firms: readonly CaseFirm[], next: Listing): string[] {
  const own = new Set(namesOf([next]))
  return namesOf([{ firms: [...firms] }]).filter((name) => !own.has(name))
}

/** Those of them whose very name no firm of the next text has. */
export const goneWithDrop = (firms: readonly CaseFirm[], next: Listing): CaseFirm[] =>
  firms.filter(({ name }) => !next.firms.some((one) => one.name === name))
